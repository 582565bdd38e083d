# Relatar: as respostas mais uma vez.
pictures-who = Só integrantes de confiança que examinam os relatos podem abri-las. Elas nunca entram num alerta.
pictures-choose = Escolher uma foto
pictures-done = Pronto com as fotos
pictures-remove-this = Tirar a foto { $number }

# Arquivos e fotos, aqui e nos plantões.
my-file-hint = Até 10 MB.
my-file-clean = Antes que uma foto saia do seu telefone, tiramos o que ela diz da câmera, do lugar e da hora. O que ela mostra fica.
my-file-choose = Escolher um arquivo
my-file-sending = Enviando o arquivo
my-file-send = Enviar o arquivo
my-file-before = O que você escreveu chegou. Só faltam fotos e arquivos.
my-file-leave = Continuar sem o arquivo
my-file-save = Salvar neste telefone
my-file-save-this = Salvar neste telefone: { $name }
my-file-fetching = Buscando
my-file-saved = Está salvo neste telefone. “Sair” não apaga. Outras pessoas que usam o telefone podem ver.
trouble-not-as-said = Este arquivo não é a foto, ou o tipo de arquivo, que diz ser. Nada foi salvo.
