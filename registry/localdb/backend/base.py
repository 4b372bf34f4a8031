"""A connection that starts its own server.

Not when settings load, but when somebody connects: the type checker, `manage.py help` and `stopdb`
need no database, and a server that was killed is back at the next request.
"""

from collections.abc import Iterable
from typing import Any

from django.db.backends.postgresql import base
from django.db.backends.postgresql.client import DatabaseClient as PostgreSQLClient
from django.db.utils import OperationalError

from registry.localdb.folder import data_folder
from registry.localdb.postmaster import running_on
from registry.localdb.server import start
from registry.serving.silence import WATCH


class DatabaseClient(PostgreSQLClient):
    """`manage.py dbshell` connects by itself, so it must find the server running and know where."""

    def runshell(self, parameters: Iterable[str]) -> None:
        sockets = start(data_folder()).sockets
        self.connection.settings_dict["HOST"] = str(sockets)
        super().runshell(parameters)


class DatabaseWrapper(base.DatabaseWrapper):
    client_class = DatabaseClient

    def get_connection_params(self) -> dict[str, Any]:
        server = running_on(data_folder()) or start(data_folder())
        return super().get_connection_params() | {"host": str(server.sockets), "port": "5432"}

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        try:
            return super().get_new_connection(conn_params)
        except (self.Database.OperationalError, OperationalError):
            if WATCH.is_avoided():
                # It is there and hangs: to ask would be to wait for it.
                raise
            # Still starting, or just gone: now it is worth asking. If it is well, the same error
            # comes again.
            server = start(data_folder())
            return super().get_new_connection(conn_params | {"host": str(server.sockets)})
