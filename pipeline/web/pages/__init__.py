"""The pages: each file makes one, from an open database and what is asked; here stand their addresses."""

from pipeline.web.page import Builder
from pipeline.web.pages.about import about
from pipeline.web.pages.compare import compare
from pipeline.web.pages.conflicts import conflicts
from pipeline.web.pages.document import document
from pipeline.web.pages.home import home
from pipeline.web.pages.league import league
from pipeline.web.pages.province import province
from pipeline.web.pages.search import search
from pipeline.web.pages.tasks import tasks

PAGES: tuple[tuple[str, Builder], ...] = (
    (r"^/$", home),
    (r"^/search$", search),
    (r"^/province/(?P<slug>[a-z0-9-]+)$", province),
    (r"^/index/(?P<code>[^/]+)$", league),
    (r"^/index$", league),
    (r"^/compare$", compare),
    (r"^/tasks$", tasks),
    (r"^/document/(?P<id>[^/]+)$", document),
    (r"^/conflicts$", conflicts),
    (r"^/about$", about),
)
