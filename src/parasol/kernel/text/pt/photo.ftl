# A ferramenta de fotos: uma cópia limpa de uma foto. Nada dela é enviado.
photo-intro = Escolha uma foto. Veja o que o arquivo conta. Cubra o que ninguém deve ver. Salve uma cópia limpa.
photo-choose = Escolher uma foto
photo-kinds = JPEG, PNG ou WebP. Até 32 MB.
photo-reading = Olhando a foto
photo-nothing-sent = Nada é enviado. Daqui em diante funciona também sem internet.
photo-promise = Dados escondidos são tirados. Seu corpo, o quarto, as roupas e as marcas da câmera do telefone, não.
photo-never = Nunca use uma foto que esteja em algum lugar com o seu nome.

# O que há nela.
photo-inside = O que esta foto conta
photo-tells = Quem recebe este arquivo pode ler isto nele:
photo-tells-little = Não achamos nada que saibamos ler. Há partes escondidas mesmo assim: { $count } kB.
photo-tells-nothing = Não achamos nada escondido neste arquivo.
photo-told-place = Onde foi tirada
photo-told-time = Quando
photo-told-device = Telefone, câmera ou programa
photo-told-person = Nomes
photo-told-text = Textos
photo-told-thumbnail = Uma foto pequena dentro, de antes das mudanças
photo-told-after = Algo depois do fim da foto, como um filme
photo-told-more = Outras partes escondidas
photo-bytes = { $count } bytes
photo-all-goes = Nada disso vai estar na cópia.
photo-go-on = Continuar

# Cobrir e cortar.
photo-cover = Cobrir e cortar
photo-cover-what = Cubra rostos, tatuagens, cicatrizes, letreiros e o que se vê pelas janelas. Espelhos também. Nada acha isso por você.
photo-slow = Neste navegador pode levar 20 segundos, e a página não responde enquanto isso. Para sair na hora, feche a aba.
photo-tool = O que você desenha
photo-tool-box = Um quadrado que cobre
photo-tool-brush = Um pincel que cobre
photo-tool-crop = A parte que fica
photo-shown = Sua foto. Desenhe nela, ou use os números abaixo.
photo-covered = { $count ->
    [0] Nada está coberto.
    [one] { $count } lugar está coberto.
    [many] { $count } lugares estão cobertos.
   *[other] { $count } lugares estão cobertos.
  }
photo-is-cropped = A borda foi cortada.
photo-undo = Desfazer
photo-by-numbers = Sem desenhar
photo-by-left = Da esquerda: { $count } de 100
photo-by-top = De cima: { $count } de 100
photo-by-wide = Largura: { $count } de 100
photo-by-high = Altura: { $count } de 100
photo-do-cover = Cobrir esta parte
photo-do-crop = Ficar só com esta parte
photo-make = Fazer a cópia

# A cópia.
photo-made = Sua cópia limpa
photo-made-shown = A cópia, como outras pessoas veem
photo-size = { $width } por { $height } pixels, { $size } kB. O que você cobriu tem uma só cor, e não dá para trazer de volta.
photo-first-stays = A foto original continua no telefone como era.
photo-save = Salvar a cópia
photo-saved = Agora está nos seus downloads, como “picture.jpg”.
photo-another = Escolher outra

trouble-photo-heic = Esta é uma foto HEIC, como os iPhones fazem. Não conseguimos limpar. Faça uma captura de tela dela, e escolha essa. Ou ponha a câmera em “Mais compatível”.
trouble-photo-video = Não conseguimos limpar vídeos. Faça uma captura de tela de um momento, e escolha essa.
trouble-photo-kind = Só conseguimos limpar JPEG, PNG e WebP. Faça uma captura de tela desta, e escolha essa.
trouble-photo-broken = Esta foto está estragada, por isso não conseguimos limpar. Tente outra cópia.
trouble-photo-large = Esta foto é grande demais para nós. Diminua antes, ou faça uma captura de tela dela.
trouble-photo-browser = Este navegador protege você: dá às páginas pixels errados de uma foto. Por isso aqui só funciona com JPEG e a maioria dos PNG.
