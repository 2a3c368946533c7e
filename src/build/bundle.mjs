// Bundles the command into dist/ and compiles it ahead: one file with V8's code cache starts several times faster
// than two hundred modules.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const dist = join(root, 'dist')
const leftOut = join(root, 'src/build/left-out.mjs')

rmSync(dist, { recursive: true, force: true })
await build({
  entryPoints: { program: join(root, 'src/cli/bin.ts'), core: join(root, 'src/cli/builder.ts') },
  outdir: dist,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  legalComments: 'none',
  // sharp brings a native library, found in node_modules when the first picture asks for it. As `require`, because a
  // script run from a code cache has no `import()`.
  external: ['sharp'],
  supported: { 'dynamic-import': false },
  alias: { fontkit: leftOut, linebreak: leftOut },
  define: { 'import.meta.url': '__moduleUrl' },
  banner: { js: "const __moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  logLevel: 'warning',
})
// pdfkit looks for its colour profile beside the running file.
mkdirSync(join(dist, 'data'))
copyFileSync(
  join(root, 'node_modules/pdfkit/js/data/sRGB_IEC61966_2_1.icc'),
  join(dist, 'data/sRGB_IEC61966_2_1.icc'),
)
copyFileSync(join(root, 'src/build/launch.cjs'), join(dist, 'banxin.cjs'))
const wrapped = `(function (require, module, exports, __filename, __dirname) {${readFileSync(join(dist, 'program.cjs'), 'utf8')}\n})`
writeFileSync(join(dist, 'program.cjs'), wrapped)

// The cache is taken after the program has set a page, when V8 has compiled what a build needs.
const warmed = spawnSync(process.execPath, [join(root, 'src/build/warm-cache.cjs'), dist, root], {
  encoding: 'utf8',
})
if (warmed.status !== 0) throw new Error(warmed.stderr)
