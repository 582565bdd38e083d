# Cómo te cuida esta página.
about-title = Cómo te cuida esta página
about-sealed = Lo que el servidor no puede leer
about-sealed-1 = Lo que escribes se cierra con llave en tu teléfono antes de enviarse.
about-sealed-2 = El servidor lo guarda, pero no puede abrirlo. No tiene ninguna llave.
about-sealed-3 = No guarda ningún nombre, ningún número de teléfono y ninguna hora. Solo guarda el día.
about-leave = Qué hace «Salir»
about-leave-1 = Borra esta página enseguida y abre una página aburrida de medidas y pesos.
about-leave-2 = Con teclado, pulsa Mayús tres veces. Hace lo mismo.
about-leave-3 = El botón Atrás vuelve a mostrar la página aburrida. Cierra la pestaña cuando puedas.
about-not = Lo que no puede hacer
about-not-1 = Tu navegador aún sabe que estuviste en esta dirección. Quizá tu compañía de teléfono también.
about-not-2 = Una ventana privada o Tor Browser dejan menos huellas. Ciérrala cuando termines.
about-not-3 = Si alguien puso una app espía en tu teléfono, ve lo mismo que tú. Usa otro teléfono.
about-not-4 = Nada se guarda en tu teléfono. Por eso nadie puede recuperar palabras perdidas, ni nosotras.
about-who = Quién la lleva
about-who-1 = Trabajadoras y trabajadores sexuales llevan esta página para su propia comunidad.
about-who-2 = Los reportes los leen las personas encargadas: integrantes de confianza que eligió la comunidad.
about-who-3 = El servidor solo tiene los reportes cerrados: nadie puede sacarle uno que se lea. A las personas que los leen sí se les puede preguntar.
about-who-4 = No cuesta nada. No hay anuncios, y nadie cuenta tus visitas.
about-who-5 = Quienes hacen Parasol escribieron estas palabras en español. Nadie que lo hable de nacimiento las ha leído todavía.
about-licences = Licencias

# Ayuda ahora.
help-title = Ayuda ahora
help-call-all = Emergencias
help-call-112 = El 112 llega a emergencias desde casi cualquier móvil, en cualquier país. Puede venir también la policía.
help-danger = Si estás en peligro
help-danger-1 = Ve donde haya gente: una tienda, un bar, la recepción de un hotel.
help-danger-2 = Llama a alguien de confianza. Di dónde estás. No cuelgues.
help-danger-3 = Llama al número de emergencias de tu país. En muchos países es el 112. En Norteamérica es el 911.
help-danger-4 = Puedes pedir una ambulancia. No tienes que decir en qué trabajas.
help-care = Después de sexo que no querías, o si se salió o quitaron el condón
help-care-1 = La PEP es un medicamento que puede frenar el VIH. Empieza antes de 72 horas. Cuanto antes, mucho mejor.
help-care-2 = La píldora del día después se puede tomar hasta 5 días más tarde. Cuanto antes, mejor.
help-care-3 = Una clínica o urgencias te pueden dar las dos. Pide también pruebas de otras infecciones.
help-care-4 = En casi todas partes no hace falta ir a la policía para recibir atención. Puedes preguntar antes.
help-care-5 = Por si quieres pruebas más tarde: guarda tu ropa en una bolsa de papel. Si puedes, ve a una clínica antes de lavarte.
help-young = Si tienes menos de 18 años
help-young-1 = No hiciste nada malo. Tienes derecho a atención y a ayuda.
help-young-2 = Muchos países tienen una línea gratis de ayuda a la infancia. En gran parte de Europa es el 116 111.
help-talk = Si ahora es demasiado
help-talk-1 = Suelta el aire despacio, cinco veces. Bebe agua. Siéntate donde veas la puerta.
help-talk-2 = No tienes que decidir nada esta noche.

# Guías: lo que otras hacen; sin órdenes y sin culpa.
guides-title = Guías
guide-before = Antes de ver a alguien por primera vez
guide-before-1 = Confía en lo que sientes. Puedes decir que no en cualquier momento, sin dar razones.
guide-before-2 = Di a una persona de confianza dónde estarás y hasta cuándo.
guide-before-3 = Acuerden una palabra que quiera decir «necesito ayuda».
guide-before-4 = Habla antes por teléfono, si puedes. Una voz dice mucho.
guide-before-5 = Acuerda el tiempo, el precio y los límites antes de verse. Cobra primero.
guide-before-6 = Conoce tu salida. Ten zapatos, llaves y teléfono a mano.
guide-before-7 = Lleva tus propios condones y lubricante. No sueltes tu vaso.
guide-before-8 = Llama a tu persona al llegar y al irte. Que el otro lo oiga.
guide-after-1 = No fue tu culpa. Lo que hizo es cosa suya.
guide-after-2 = Primero ve a un lugar donde te sientas mejor. Busca a alguien de confianza, si puedes.
guide-after-3 = Piensa en tu salud. Algunas cosas solo ayudan en los primeros días. Mira «Ayuda ahora».
guide-after-4 = Anota lo que recuerdes: número, nombre, placa, lugar. Hazlo cuando puedas.
guide-after-5 = Guarda mensajes y llamadas. Basta una captura de pantalla.
guide-after-6 = Tú eliges quién lo sabe. No tienes que decirlo a la policía, a tu familia ni a nadie.
guide-after-7 = Dormir y comer importan. Los malos sueños y temblar son normales. Si siguen, habla con alguien.
guide-phone = Tu teléfono y esta página
guide-phone-1 = Usa una ventana privada y ciérrala al final. Así no queda nada en el teléfono.
guide-phone-2 = Bloquea tu teléfono con un código largo. En muchos lugares la policía puede obligarte a usar la cara o el dedo.
guide-phone-3 = Escribe tus palabras en papel. No las guardes en fotos, chats ni notas.
guide-phone-4 = Guarda el papel donde nadie mire. No lleva nombre ni dirección.
guide-phone-5 = Usa otro número para trabajar, si puedes.
guide-phone-6 = Mira qué apps ven dónde estás. Apágalo donde no lo necesites.
guide-phone-7 = Si alguien sabe cosas que no debería saber, quizá vigilan tu teléfono. Usa otro.

# La primera página.
front-platforms = Contar lo que hizo una plataforma
front-sheet = Hoja para el médico, en muchos idiomas

# Cómo te cuida esta página.
about-held = Lo que guarda el servidor

# Guías: lo que otras hacen; sin órdenes y sin culpa.
help-first = Qué hacer en los primeros diez minutos
guides-all = Todas las guías
guides-photo = Limpiar una foto
