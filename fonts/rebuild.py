#!/usr/bin/env python3
"""Rebuilds every face in this folder from its published package.

    python3 fonts/rebuild.py            write the faces
    python3 fonts/rebuild.py --check    build elsewhere and compare sha256 with manifest.yaml

Needs npm, apt-get and dpkg-deb (Debian), and the Python packages fonttools and brotli. Packages are pinned by
version and kept in a cache folder ($BANXIN_FONT_CACHE, else a temporary one). Same packages, same bytes.
"""
import hashlib
import os
import re
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

try:
    from fontTools import subset
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    from fontTools.ttLib import TTFont, newTable
    import brotli  # noqa: F401  woff2
except ImportError as error:
    sys.exit(f"rebuild.py needs fonttools and brotli: {error}")

HERE = Path(__file__).resolve().parent
SERIF = "@expo-google-fonts/noto-serif-sc@0.4.3"
SANS = "@expo-google-fonts/noto-sans-sc@0.4.3"
KAI = "@fontsource/lxgw-wenkai@5.3.0"
FANDOL = "texlive-lang-chinese=2022.20230122-1"
# output file: (package, path inside it, repertoire)
FACES = {
    "NotoSerifSC-Regular.ttf": (SERIF, "package/400Regular/NotoSerifSC_400Regular.ttf", "full"),
    "NotoSerifSC-Black.ttf": (SERIF, "package/900Black/NotoSerifSC_900Black.ttf", "gbk"),
    "NotoSansSC-Bold.ttf": (SANS, "package/700Bold/NotoSansSC_700Bold.ttf", "gbk"),
    "NotoSansSC-Regular.ttf": (SANS, "package/400Regular/NotoSansSC_400Regular.ttf", "gbk"),
    "LXGWWenKai-Regular.ttf": (KAI, "package/files/lxgw-wenkai-latin-500-normal.woff2", "gbk"),
    "FandolFang-Regular.ttf": (
        FANDOL,
        "usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf",
        "full",
    ),
}
FEATURES = ["halt", "vert", "vrt2", "vhal", "palt", "chws", "kern", "liga", "ccmp"]
SYMBOL_RANGES = [
    (0x20, 0x180), (0x2B0, 0x370), (0x370, 0x460), (0x2000, 0x2070), (0x2070, 0x20A0), (0x20A0, 0x20C1),
    (0x2100, 0x2200), (0x2200, 0x2300), (0x2460, 0x2600), (0x2600, 0x2700), (0x2E3A, 0x2E3C), (0x3000, 0x3130),
    (0x31A0, 0x31C0), (0x3200, 0x3400), (0xFE10, 0xFE50), (0xFF00, 0xFFF0), (0x20BB7, 0x20BB8),
]


def encodable(codec, lead):
    found = set()
    for a in range(lead, 0xFF):
        for b in range(0x40, 0xFF):
            try:
                found.add(ord(bytes([a, b]).decode(codec)))
            except (UnicodeDecodeError, TypeError):
                pass
    return found


GB2312 = {c for c in encodable("gb2312", 0xA1) if 0x4E00 <= c <= 0x9FA5}
GBK = encodable("gbk", 0x81)
GBK_HAN = {c for c in GBK if 0x4E00 <= c <= 0x9FA5}
SYMBOLS = {c for start, end in SYMBOL_RANGES for c in range(start, end)}


def fetch(package, cache):
    """Downloads and unpacks a package once; returns its folder."""
    folder = cache / re.sub(r"[^a-z0-9.]+", "-", package)
    if folder.exists():
        return folder
    folder.mkdir(parents=True)
    if package.startswith("@"):
        subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        archive = next(folder.glob("*.tgz"))
        subprocess.run(["tar", "xzf", archive.name], cwd=folder, check=True)
    else:
        subprocess.run(["apt-get", "download", "-qq", package], cwd=folder, check=True)
        archive = next(folder.glob("*.deb"))
        subprocess.run(["dpkg-deb", "-x", archive.name, "."], cwd=folder, check=True)
    archive.unlink()
    return folder


def to_truetype(font):
    """Replaces CFF outlines by quadratic ones, at most one unit away."""
    glyphs, order, outlines = font.getGlyphSet(), font.getGlyphOrder(), {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, 1.0, reverse_direction=True))
        outlines[name] = pen.glyph()
    glyf = font["glyf"] = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, outlines
    font["loca"] = newTable("loca")
    for table in ("CFF ", "VORG"):
        if table in font:
            del font[table]
    for name in order:
        glyf[name].recalcBounds(glyf)
        left = glyf[name].xMin if glyf[name].numberOfContours else 0
        font["hmtx"][name] = (font["hmtx"][name][0], left)
    maxp = font["maxp"]
    maxp.tableVersion, maxp.maxZones = 0x00010000, 1
    for field in ("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements",
                  "maxSizeOfInstructions", "maxComponentElements"):
        setattr(maxp, field, 0)
    font["post"].formatType = 3.0
    font.sfntVersion = "\000\001\000\000"


def cut(font, repertoire):
    options = subset.Options(layout_features=FEATURES, name_IDs=["*"], hinting=False, notdef_outline=True,
                             glyph_names=False, recalc_timestamp=False)
    options.drop_tables += ["DSIG"]
    subsetter = subset.Subsetter(options)
    covered = set(font.getBestCmap())
    subsetter.populate(unicodes=covered if repertoire == "full" else covered & (GBK | SYMBOLS))
    subsetter.subset(font)


def build(name, cache, folder):
    package, inside, repertoire = FACES[name]
    font = TTFont(fetch(package, cache) / inside, recalcTimestamp=False)
    font.flavor = None
    if "CFF " in font:
        to_truetype(font)
    cut(font, repertoire)
    path = folder / name
    font.save(path)
    return path


def main():
    check = "--check" in sys.argv[1:]
    cache = Path(os.environ.get("BANXIN_FONT_CACHE") or tempfile.mkdtemp())
    folder = Path(tempfile.mkdtemp()) if check else HERE
    manifest = (HERE / "manifest.yaml").read_text("utf-8") if (HERE / "manifest.yaml").exists() else ""
    wrong, packed = [], 0
    print(f"{'face':26}{'bytes':>10}{'zlib':>10}  gb2312    gbk  sha256")
    for name in FACES:
        data = build(name, cache, folder).read_bytes()
        covered = set(TTFont(folder / name).getBestCmap())
        digest = hashlib.sha256(data).hexdigest()
        size = len(zlib.compress(data, 6))
        packed += size
        print(f"{name:26}{len(data):10}{size:10}{len(covered & GB2312):8}{len(covered & GBK_HAN):7}  {digest}")
        if GB2312 - covered:
            sys.exit(f"{name} lacks part of GB 2312")
        if check and digest not in manifest:
            wrong.append(name)
    print(f"packed together {packed / 1e6:.1f} MB; GB 2312 has {len(GB2312)} Han characters, GBK {len(GBK_HAN)}")
    if wrong:
        sys.exit("differs from manifest.yaml: " + ", ".join(wrong))


main()
