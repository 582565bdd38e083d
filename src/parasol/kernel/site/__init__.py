"""The page for browsers: a folder of built files, checked once at the start, then served from memory.

It knows nothing of who asks and nothing of what is stored. Whatever is in the page is the same for everybody: its bytes
depend on the build, on two settings of the host (a neutral name and an icon) and on the public key of the server's
tokens, never on the request.
"""

from parasol.kernel.site.built import *
from parasol.kernel.site.routes import *
