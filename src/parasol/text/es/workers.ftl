# Desks, for outreach workers.

# What can go wrong.
trouble-not-a-worker = No atiendes en esta mesa, o se cerró. Pregunta a una persona encargada.
trouble-unusable-conversation = La primera parte de esta charla no se abre, así que no se puede responder aquí.
trouble-no-slip = No hay nada bajo estas palabras. El papel ya se abrió, es muy viejo o hay una palabra equivocada.
trouble-not-this-desk = Este papel es para otra mesa. No se abrió y allí sigue sirviendo.
