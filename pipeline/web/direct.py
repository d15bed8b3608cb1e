"""Our pages before Datasette: answered without its way of asking for every page, and kept once made."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from typing import Any

from datasette.utils.asgi import Request

from pipeline.web.answers import Answer, Kept
from pipeline.web.guard import App, Scope, Send
from pipeline.web.page import Builder
from pipeline.web.site import Site

_log = logging.getLogger("kehoach.web")

Routes = Sequence[tuple[str, Builder]]


class Pages:
    """ASGI middleware: answers the addresses of our pages, and passes all others on to Datasette."""

    def __init__(self, app: App, site: Site, routes: Routes) -> None:
        self._app, self._site = app, site
        self._routes = [(re.compile(route), builder) for route, builder in routes]
        self._kept = Kept()

    async def __call__(self, scope: Scope, receive: Any, send: Send) -> None:
        """Answers a request for a page, or passes it on."""
        found = self._found(scope)
        if found is None:
            await self._app(scope, receive, send)
            return
        builder, parts = found
        request = Request(dict(scope) | {"url_route": {"kwargs": parts}}, receive)
        answer = await self._answer(request, builder)
        await send({"type": "http.response.start", "status": answer.status, "headers": answer.headers})
        await send({"type": "http.response.body", "body": answer.body})

    def _found(self, scope: Scope) -> tuple[Builder, dict[str, str]] | None:
        if scope["type"] != "http":
            return None
        path = (scope.get("raw_path") or scope["path"].encode()).decode("latin-1").partition("?")[0]
        for route, builder in self._routes:
            match = route.match(path)
            if match:
                return builder, match.groupdict()
        return None

    async def _answer(self, request: Request, builder: Builder) -> Answer:
        language = self._site.language_of(request)
        key = (language, request.path, request.query_string)
        answer = self._kept.get(key)
        if answer is None:
            ask = self._site.ask(request)
            try:
                answer = await self._site.answer(ask, builder)
            except Exception:
                # Shown as a page without the call stack, which goes to the log alone.
                _log.exception("%s", request.path)
                answer = self._site.failed(ask)
            self._kept.keep(key, answer)
        return self._site.remembering(answer, request, language)
