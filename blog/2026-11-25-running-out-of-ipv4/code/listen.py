# Answers on every address of the machine, in both families, with the caller's address.
import os
import socket
from http.server import BaseHTTPRequestHandler, HTTPServer


class Both(HTTPServer):
    address_family = socket.AF_INET6

    def server_bind(self):
        self.socket.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
        super().server_bind()


class Caller(BaseHTTPRequestHandler):
    def do_GET(self):
        body = f"{self.client_address[0]}\n".encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


Both(("::", int(os.environ.get("PORT", "8080"))), Caller).serve_forever()
