// Bundles the command into dist/: one file starts twice as fast as two hundred modules.
import { copyFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const dist = join(root, 'dist')

await build({
  entryPoints: { banxin: join(root, 'src/cli/bin.ts') },
  outdir: dist,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  splitting: true,
  legalComments: 'none',
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url); import { fileURLToPath as __f } from 'node:url'; import { dirname as __d } from 'node:path'; const __filename = __f(import.meta.url); const __dirname = __d(__filename);",
  },
  logLevel: 'warning',
})
mkdirSync(join(dist, 'data'), { recursive: true })
copyFileSync(
  join(root, 'node_modules/pdfkit/js/data/sRGB_IEC61966_2_1.icc'),
  join(dist, 'data/sRGB_IEC61966_2_1.icc'),
)
