# Como esta página protege você.
about-title = Como esta página protege você
about-sealed = O que o servidor não consegue ler
about-sealed-1 = O que você escreve é trancado no seu telefone antes do envio.
about-sealed-2 = O servidor guarda, mas não consegue abrir. Ele não tem nenhuma chave.
about-sealed-3 = Ele não guarda nome, nem número de telefone, nem hora. Guarda só o dia.
about-leave = O que “Sair” faz
about-leave-1 = Apaga esta página na hora e abre uma página sem graça.
about-leave-2 = No teclado, aperte Shift três vezes. Faz o mesmo.
about-leave-3 = O botão Voltar mostra de novo a página sem graça. Feche a aba quando puder.
about-not = O que ela não consegue fazer
about-not-1 = Seu navegador ainda sabe que você esteve neste endereço. Talvez a operadora do telefone também.
about-not-2 = Uma janela anônima ou o Navegador Tor deixa menos rastros. Feche quando terminar.
about-not-3 = Se alguém pôs um app espião no seu telefone, essa pessoa vê o que você vê. Use outro telefone.
about-not-4 = Nada fica guardado no seu telefone. Por isso ninguém recupera palavras perdidas, nem nós.
about-who = Quem cuida dela
about-who-1 = Trabalhadoras e trabalhadores sexuais mantêm esta página para a sua própria comunidade.
about-who-2 = Os responsáveis leem os relatos. São integrantes de confiança que a comunidade escolheu.
about-who-3 = O servidor só tem relatos trancados. Ninguém consegue tirar dele um que se possa ler. Mas podem perguntar às pessoas que os leem.
about-who-4 = Não custa nada. Não há anúncios, e ninguém conta as suas visitas.
about-who-5 = Uma máquina escreveu estas palavras em português. Ninguém que fala a língua de nascença as leu ainda.
about-licences = Licenças

# Ajuda agora.
help-title = Ajuda agora
help-call-all = Emergência
help-call-112 = O 112 chama a emergência de quase todo telefone móvel, em qualquer país. A polícia também pode vir.
help-danger = Se você está em perigo
help-danger-1 = Vá para onde há gente: uma loja, um bar, a recepção de um hotel.
help-danger-2 = Ligue para alguém de confiança. Diga onde você está. Não desligue.
help-danger-3 = Ligue para o número de emergência do seu país. Em muitos países é o 112, na América do Norte o 911.
help-danger-4 = Você pode pedir uma ambulância. Não precisa dizer qual é o seu trabalho.
help-care = Depois de sexo que você não queria, ou se o preservativo saiu
help-care-1 = A PEP é um remédio que pode impedir o HIV. Comece em até 72 horas. Quanto antes, muito melhor.
help-care-2 = A pílula do dia seguinte pode ser tomada até 5 dias depois. Quanto antes, melhor.
help-care-3 = Um posto de saúde ou um pronto-socorro pode dar as duas. Peça também exames para outras infecções.
help-care-4 = Na maioria dos lugares, você não precisa ir à polícia para receber cuidados. Pode perguntar antes.
help-care-5 = Se talvez queira provas mais tarde: guarde a roupa num saco de papel. Se puder, vá a um serviço de saúde antes de se lavar.
help-young = Se você tem menos de 18 anos
help-young-1 = Você não fez nada de errado. Você tem direito a cuidados e a ajuda.
help-young-2 = Muitos países têm uma linha de ajuda gratuita para crianças e jovens. Em grande parte da Europa é o 116 111.
help-talk = Se está demais agora
help-talk-1 = Solte o ar devagar, cinco vezes. Beba água. Sente onde possa ver a porta.
help-talk-2 = Você não precisa decidir nada esta noite.

# Guias: o que outras pessoas fazem; sem ordens e sem culpa.
guides-title = Guias
guide-before = Antes de encontrar alguém pela primeira vez
guide-before-1 = Confie no que você sente. Pode dizer não a qualquer momento, sem dar motivo.
guide-before-2 = Diga a alguém de confiança onde você vai estar, e até quando.
guide-before-3 = Combinem uma palavra que quer dizer “preciso de ajuda”.
guide-before-4 = Fale antes por telefone, se puder. A voz diz muito.
guide-before-5 = Combine o tempo, o preço e os limites antes do encontro. Receba primeiro.
guide-before-6 = Saiba por onde sair. Deixe sapatos, chaves e telefone ao alcance da mão.
guide-before-7 = Leve seus próprios preservativos e lubrificante. Não largue o seu copo.
guide-before-8 = Ligue para a sua pessoa de confiança quando chegar e quando sair. Que o outro ouça.
guide-after-1 = Não foi culpa sua. O que fizeram é da conta de quem fez.
guide-after-2 = Primeiro vá para um lugar onde se sinta melhor. Com alguém de confiança, se puder.
guide-after-3 = Pense na sua saúde. Algumas ajudas só funcionam nos primeiros dias. Veja “Ajuda agora”.
guide-after-4 = Anote o que lembrar: número, nome, placa, lugar. Quando você conseguir.
guide-after-5 = Guarde mensagens e chamadas. Basta uma captura de tela.
guide-after-6 = Você escolhe quem fica sabendo. Não precisa contar à polícia, à família nem a ninguém.
guide-after-7 = Dormir e comer fazem diferença. Pesadelos e tremores são normais. Se continuarem, fale com alguém.
guide-phone = Seu telefone e esta página
guide-phone-1 = Use uma janela anônima e feche no fim. Assim nada fica no telefone.
guide-phone-2 = Tranque o telefone com um código longo. Em muitos lugares a polícia pode obrigar você a usar o rosto ou o dedo.
guide-phone-3 = Escreva suas palavras em papel. Não guarde em fotos, chats ou notas.
guide-phone-4 = Guarde o papel onde ninguém olha. Ele não tem nome nem endereço.
guide-phone-5 = Use outro número para o trabalho, se puder.
guide-phone-6 = Veja quais apps sabem onde você está. Desligue isso onde não precisar.
guide-phone-7 = Se alguém sabe o que não deveria saber, talvez o telefone esteja sendo vigiado. Use outro.

# A primeira página.
front-platforms = Contar o que uma plataforma fez
front-sheet = Folha para a consulta médica, em muitas línguas

# Como esta página protege você.
about-held = O que o servidor guarda

# Guias: o que outras pessoas fazem; sem ordens e sem culpa.
help-first = O que fazer nos primeiros dez minutos
guides-all = Todos os guias
guides-photo = Limpar uma foto
