# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A scanner of the network, as far as sane-airscan asks: eSCL (Mopria Alliance, eSCL Technical Specification 2.97) on
the loopback. Prints its port. `mode`: good, jam (after two pages), empty, lost (gone after two pages)."""
import os
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

MODE = sys.argv[1]
NAMESPACES = ('xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm" '
              'xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03"')
SOURCE_CAPS = """
<scan:MinWidth>16</scan:MinWidth><scan:MaxWidth>2550</scan:MaxWidth>
<scan:MinHeight>16</scan:MinHeight><scan:MaxHeight>3508</scan:MaxHeight>
<scan:SettingProfiles><scan:SettingProfile>
<scan:ColorModes><scan:ColorMode>Grayscale8</scan:ColorMode><scan:ColorMode>RGB24</scan:ColorMode></scan:ColorModes>
<scan:DocumentFormats><pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat></scan:DocumentFormats>
<scan:SupportedResolutions><scan:DiscreteResolutions>
<scan:DiscreteResolution><scan:XResolution>300</scan:XResolution><scan:YResolution>300</scan:YResolution></scan:DiscreteResolution>
</scan:DiscreteResolutions></scan:SupportedResolutions>
</scan:SettingProfile></scan:SettingProfiles>"""
CAPABILITIES = f"""<?xml version="1.0" encoding="UTF-8"?>
<scan:ScannerCapabilities {NAMESPACES}><pwg:Version>2.63</pwg:Version>
<pwg:MakeAndModel>Counter Scanner</pwg:MakeAndModel>
<scan:Platen><scan:PlatenInputCaps>{SOURCE_CAPS}</scan:PlatenInputCaps></scan:Platen>
<scan:Adf><scan:AdfSimplexInputCaps>{SOURCE_CAPS}</scan:AdfSimplexInputCaps></scan:Adf>
</scan:ScannerCapabilities>"""
ADF_STATES = {"jam": "ScannerAdfJam", "empty": "ScannerAdfEmpty"}
PAGES = {"good": 3, "jam": 2, "empty": 0, "lost": 2}[MODE]
PAGE = subprocess.run(["convert", "-size", "1240x1754", "gradient:#c0d0ff-#ffffff", "-quality", "80", "jpeg:-"],
                      check=True, capture_output=True).stdout


class Scanner(BaseHTTPRequestHandler):
    pages = 0

    def answer(self, status, body=b"", kind="text/xml", **headers):
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": len(body), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        if self.path == "/eSCL/ScannerCapabilities":
            self.answer(200, CAPABILITIES.encode())
        elif self.path == "/eSCL/ScannerStatus":
            ended = Scanner.pages == 0
            adf = ADF_STATES.get(MODE, "ScannerAdfLoaded") if ended else "ScannerAdfLoaded"
            self.answer(200, f"""<?xml version="1.0" encoding="UTF-8"?>
<scan:ScannerStatus {NAMESPACES}><pwg:Version>2.63</pwg:Version><pwg:State>Idle</pwg:State>
<scan:AdfState>{adf}</scan:AdfState></scan:ScannerStatus>""".encode())
        elif self.path == "/eSCL/ScanJobs/1/NextDocument" and Scanner.pages > 0:
            Scanner.pages -= 1
            self.answer(200, PAGE, "image/jpeg")
        elif MODE == "lost":
            os._exit(0)
        else:
            self.answer(503 if MODE == "jam" else 404)

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        Scanner.pages = 1 if "Platen" in body else PAGES
        if Scanner.pages == 0:
            self.answer(503)
        else:
            self.answer(201, Location=f"http://{self.headers['Host']}/eSCL/ScanJobs/1")

    def do_DELETE(self):
        self.answer(200)

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Scanner)
print(server.server_address[1], flush=True)
server.serve_forever()
