# Serviços de apoio: a lista.
services-title = Serviços de apoio
services-now-title = Aberto agora
services-what = Os responsáveis mantêm esta lista e conferem se ainda é verdade. Você procura nela no seu telefone. Ninguém vê o que você procura.
services-reading = Lendo a lista
services-none =
    { $count ->
       *[other] Ainda não há serviço na lista.
    }
services-profiles = Ver perfis
services-count =
    { $count ->
        [one] { $count } serviço
        [many] { $count } serviços
       *[other] { $count } serviços
    }
services-nothing = Nenhum serviço da lista serve para tudo isso. Pode haver outros que não estão na lista.
services-nothing-now = Nenhum serviço da lista diz que está aberto agora. Alguns não nos dizem o horário.
services-show-all = Mostrar todos os serviços
services-any = Qualquer
services-kind = Que tipo de ajuda?
services-area = Região
services-language = Línguas
services-open-now = Aberto agora
services-never-id = Nunca pede documento
services-paper = Mostrar a lista para imprimir
services-paper-title = Lista para imprimir
services-paper-hint = Tem os serviços que você vê agora. Não cita esta página.
services-paper-done = Voltar à lista
services-print = Imprimir

# Um serviço.
service-not-there = Este serviço não está mais na lista.
service-edit = Mudar este serviço
service-kinds = Tipo de ajuda
service-kind-health = Saúde
service-kind-legal = Lei e direitos
service-kind-safety = Segurança
service-kind-housing = Um lugar para ficar
service-kind-money = Dinheiro
service-kind-peer = Outras pessoas do trabalho sexual
service-reach = Como falar com eles
service-hours = Horário
service-hours-unknown = Não se sabe. Pergunte antes.
service-always = Aberto 24 horas
service-open = Aberto agora
service-closed = Fechado agora
service-no-id = Nunca pede documento
service-cost = Custo
service-cost-free = Grátis
service-cost-low = Pouco
service-cost-full = Preço normal
service-cost-unknown = Não se sabe
service-asks-id = Pedem documento?
service-asks-status = Pedem papéis de residência ou visto?
service-asks-police = Chamam a polícia?
service-often-never = Nunca
service-often-sometimes = Às vezes
service-often-always = Sempre
service-often-unknown = Não se sabe
service-trans = Bom para pessoas trans?
service-migrants = Aberto a migrantes?
service-known-yes = Sim
service-known-no = Não
service-known-unknown = Não se sabe
service-minors = Menos de 18 anos?
service-minors-yes = Sim, ajudam você
service-minors-referral = Acham alguém que pode ajudar
service-minors-no = Não
service-minors-unknown = Não se sabe
service-confirmed = Última confirmação
service-stale = Ninguém confirma isto desde { $day }. Pergunte antes de ir.
service-stale-short = Pode estar desatualizado
service-told = O que dizem integrantes
service-told-asked-id = Pediram documento a você?
service-told-asked-status = Pediram papéis de residência ou visto a você?
service-told-called-police = Chamaram a polícia?
service-told-felt-respected = Você sentiu respeito?
service-told-yes = Sim: { $count }
service-told-no = Não: { $count }
service-told-hint = Do último ano no máximo. Mostramos uma resposta quando cinco integrantes ou mais disseram o mesmo.

# Contar o que se achou lá.
service-tell = Você já foi lá? Conte como foi
service-tell-what = Ninguém pode saber que foi você. Nós só contamos. Uma resposta aparece quando cinco integrantes dizem o mesmo.
service-say-yes = Sim
service-say-no = Não
service-say-skip = Prefiro não dizer
service-say-send = Enviar minhas respostas
service-say-empty = Responda com sim ou não a pelo menos uma pergunta.
service-say-done = Agradecemos. Suas respostas foram contadas.
service-say-more = Você pode dizer mais enquanto um questionário está aberto: Eu, Sua voz, Questionários. Faça isso outro dia. Assim nada liga isso a estas respostas.
trouble-told-enough = Você já falou de muitos serviços esta semana. Pode continuar a partir de segunda-feira.
refused-no-such-service = Este serviço não está mais na lista. Suas respostas não foram contadas.
