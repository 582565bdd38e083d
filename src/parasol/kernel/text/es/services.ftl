# Lugares que ayudan: la lista.
services-title = Servicios de apoyo
services-now-title = Abierto ahora
services-what = Las personas encargadas llevan esta lista y miran que siga siendo verdad. La buscas en tu teléfono. Nadie ve lo que buscas.
services-reading = Leyendo la lista
services-none =
    { $count ->
       *[other] Todavía no hay ningún servicio en la lista.
    }
services-profiles = Ver perfiles
services-count =
    { $count ->
        [one] 1 servicio
        [many] { $count } de servicios
       *[other] { $count } servicios
    }
services-nothing = Ningún servicio de la lista cumple todo esto. Puede haber otros que no están en la lista.
services-nothing-now = Ningún servicio de la lista dice que está abierto ahora. Algunos no nos dicen su horario.
services-show-all = Ver todos los servicios
services-any = Todos
services-kind = ¿Qué tipo de ayuda?
services-area = Zona
services-language = Idiomas
services-open-now = Abierto ahora
services-never-id = Nunca pide documentos
services-paper = Ver la lista para imprimir
services-paper-title = Lista para imprimir
services-paper-hint = Lleva los servicios que ves ahora. No nombra esta página.
services-paper-done = Volver a la lista
services-print = Imprimir

# Un lugar.
service-not-there = Este servicio ya no está en la lista.
service-edit = Cambiar este servicio
service-kinds = Tipo de ayuda
service-kind-health = Salud
service-kind-legal = Leyes y derechos
service-kind-safety = Seguridad
service-kind-housing = Un lugar donde quedarse
service-kind-money = Dinero
service-kind-peer = Otras personas que hacen trabajo sexual
service-reach = Cómo contactar
service-hours = Horario
service-hours-unknown = No se sabe. Pregunta antes.
service-always = Abierto las 24 horas
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
service-minors-referral = Buscan a alguien que pueda
service-minors-no = No
service-minors-unknown = No se sabe
service-confirmed = Confirmado por última vez
service-stale = Nadie lo ha confirmado desde el { $day }. Pregunta antes de ir.
service-stale-short = Puede estar anticuado
service-told = Lo que dicen integrantes
service-told-asked-id = ¿Te pidieron documentos?
service-told-asked-status = ¿Te pidieron papeles o visado?
service-told-called-police = ¿Llamaron a la policía?
service-told-felt-respected = ¿Te trataron con respeto?
service-told-yes = Sí: { $count }
service-told-no = No: { $count }
service-told-hint = Como mucho del último año. Mostramos una respuesta cuando cinco integrantes o más han dicho lo mismo.

# Contar cómo fue.
service-tell = ¿Has ido? Cuéntanos cómo fue
service-tell-what = Nadie puede saber que fuiste tú. Solo contamos. Una respuesta se muestra cuando cinco integrantes dicen lo mismo.
service-say-yes = Sí
service-say-no = No
service-say-skip = Prefiero no decirlo
service-say-send = Enviar mis respuestas
service-say-empty = Responde sí o no a una pregunta al menos.
service-say-done = Gracias. Tus respuestas están contadas.
service-say-more = Puedes decir más mientras haya una encuesta abierta: Yo, Tu voz, Encuestas. Hazlo otro día. Así nada lo une a estas respuestas.
trouble-told-enough = Ya has contado de muchos servicios esta semana. Puedes seguir desde el lunes.
refused-no-such-service = Este servicio ya no está en la lista. Tus respuestas no se contaron.
