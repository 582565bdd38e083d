# Lugares que ayudan: la lista.
services-title = Lugares que ayudan
services-now-title = Abierto ahora
services-what = Las personas encargadas cuidan esta lista. La escriben y miran si sigue siendo verdad. Tú la miras en tu teléfono. Nadie ve lo que buscas.
services-reading = Leyendo la lista
services-none =
    { $count ->
       *[other] Todavía no hay ningún lugar en la lista.
    }
services-count =
    { $count ->
        [one] 1 lugar
       *[other] { $count } lugares
    }
services-nothing = Ningún lugar de la lista cumple todo esto. Puede haber lugares que no están en la lista.
services-nothing-now = Ningún lugar de la lista dice que está abierto ahora. Algunos no nos dicen su horario.
services-show-all = Ver todos los lugares
services-any = Todos
services-kind = ¿Qué tipo de ayuda?
services-area = Zona
services-language = Idiomas
services-open-now = Abierto ahora
services-never-id = Nunca pide documentos
services-paper = Verla para imprimir
services-paper-title = Lista para imprimir
services-paper-hint = La lista lleva los lugares que ves ahora. No nombra esta página.
services-paper-done = Volver a la lista
services-print = Imprimir

# Un lugar.
service-not-there = Este lugar ya no está en la lista.
service-edit = Cambiar esto
service-kinds = Tipo de ayuda
service-kind-health = Salud
service-kind-legal = Leyes y derechos
service-kind-safety = Seguridad
service-kind-housing = Un lugar donde quedarse
service-kind-money = Dinero
service-kind-peer = Gente que también hace este trabajo
service-reach = Cómo contactar
service-hours = Horario
service-hours-unknown = No se sabe. Pregunta antes.
service-always = Abierto día y noche
service-open = Abierto ahora
service-closed = Cerrado ahora
service-no-id = Nunca pide documentos
service-cost = Precio
service-cost-free = Gratis
service-cost-low = Poco
service-cost-full = Precio completo
service-cost-unknown = No se sabe
service-asks-id = ¿Piden documentos?
service-asks-status = ¿Piden papeles o visado?
service-asks-police = ¿Llaman a la policía?
service-often-never = Nunca
service-often-sometimes = A veces
service-often-always = Siempre
service-often-unknown = No se sabe
service-trans = ¿Trata bien a personas trans?
service-migrants = ¿Atiende a migrantes?
service-known-yes = Sí
service-known-no = No
service-known-unknown = No se sabe
service-minors = ¿Menos de 18 años?
service-minors-yes = Sí, te ayudan
service-minors-referral = Buscan a alguien que te ayude
service-minors-no = No
service-minors-unknown = No se sabe
service-confirmed = Mirado por última vez
service-stale = Nadie ha mirado desde el { $day } si esto sigue siendo verdad. Pregunta antes de ir.
service-stale-short = Puede estar anticuado
service-told = Lo que dicen otras personas de aquí
service-told-asked-id = ¿Te pidieron documentos?
service-told-asked-status = ¿Te pidieron papeles o visado?
service-told-called-police = ¿Llamaron a la policía?
service-told-felt-respected = ¿Te sentiste respetada?
service-told-yes = Sí: { $count }
service-told-no = No: { $count }
service-told-hint = Como mucho del último año. Cinco o más tienen que decir lo mismo antes de mostrarlo.

# Contar cómo fue.
service-tell = ¿Estuviste allí? Cuéntanos cómo fue
service-tell-what = Nadie puede saber que fuiste tú. Solo contamos. Tu respuesta se ve cuando cinco personas dicen lo mismo.
service-say-yes = Sí
service-say-no = No
service-say-skip = Prefiero no decirlo
service-say-send = Enviar
service-say-empty = Elige sí o no en una pregunta al menos.
service-say-done = Gracias. Está contado.
trouble-told-enough = Ya has contado bastante esta semana. Prueba otra vez el lunes.
trouble-no-such-service = Este lugar ya no está en la lista. No se ha contado nada.
