# Os avisos públicos: um site fixo em outra hospedagem, para todo mundo.
edition-number = Edição { $number }, { $day }
edition-none = Não há avisos nesta edição.
edition-about = Sobre esta página
edition-author = Dois responsáveis
edition-two = Dois responsáveis desta comunidade escreveram esta página, e os dois assinaram. O programa não pega nada dos espaços de integrantes.
edition-links = O endereço de outro site aqui é só texto, e ao lado está o site aonde ele leva, ou “?” quando não se sabe ao certo. Olhe isso antes.
edition-newer = Se achar uma edição com número maior, vale aquela, e esta está desatualizada.
edition-words = Estas são as sete palavras desta comunidade. Estão também nos folhetos ou cartões impressos dela. Se lá houver outras palavras, outra pessoa fez esta página.
edition-check = Qualquer pessoa pode conferir uma cópia desta página. Baixe index.html, feed.xml e manifest.json sem mudar nada. Pegue o endereço da comunidade nos folhetos ou cartões impressos. Depois use o programa Parasol: parasol publish verify
edition-feed = Estes avisos para um leitor de feeds (Atom)
