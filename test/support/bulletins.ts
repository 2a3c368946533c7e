import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import sharp from 'sharp'
import { type RenderSource, renderSource } from '../../src/cli/render-source.ts'
import {
  DEFAULT_TYPESET_OPTIONS,
  type TypesetOptions,
  typeset as typesetFile,
} from '../../src/cli/typeset.ts'
import { openWorkshop, type Workshop } from '../../src/cli/workshop.ts'
import type { Issue } from '../../src/issue/issue.ts'
import type { PictureFacts } from '../../src/pictures/picture.ts'
import { type IssueKind, PUBLICATION, type RandomIssue, randomIssues } from '../makeup/random-issue.ts'
import { userFace } from './user-face.ts'

/** A bulletin as the whole program makes it of files. */
export interface Bulletin {
  readonly name: string
  /** Read, and set right. */
  readonly issue: Issue
  readonly source: RenderSource
  /** Whether all of the issue found room. */
  readonly isWhole: boolean
}

/** The sample issues, and the first of them dressed otherwise. */
const SAMPLES: Readonly<Record<string, { readonly file: string } & Partial<TypesetOptions>>> = {
  '2024-22': { file: '2024-22' },
  '2024-23': { file: '2024-23' },
  'jianbao-7': { file: 'jianbao-7' },
  'large-print': { file: '2024-22', layout: 'large-print' },
  'posting at the foot': { file: '2024-22', posting: 'foot' },
  'posting on a page': { file: '2024-22', posting: 'page' },
}

/** Every sample bulletin, typeset from its files. */
export async function sampleBulletins(workshop: Workshop): Promise<readonly Bulletin[]> {
  const bulletins: Bulletin[] = []
  for (const [name, { file, ...options }] of Object.entries(SAMPLES))
    bulletins.push(await bulletinFrom(name, join('issues', `${file}.yaml`), workshop, options))
  return bulletins
}

const OF_ALL_LAYOUTS: IssueKind = {
  layout: 'weekly',
  stories: { least: 2, most: 8 },
  length: { least: 60, most: 1500 },
  floor: 1500,
  pictures: 4,
  body: 'rich',
  sidebar: true,
  pages: 'auto',
}

/** The layouts for paper; official reports have no sidebar. */
const KINDS: readonly IssueKind[] = [
  OF_ALL_LAYOUTS,
  { ...OF_ALL_LAYOUTS, layout: 'weekly-photo', pictures: 8 },
  { ...OF_ALL_LAYOUTS, layout: 'jianbao', sidebar: false },
  { ...OF_ALL_LAYOUTS, layout: 'large-print' },
]

/** At least `count` random issues, as many in each layout; the files of each are there until the next is asked for. */
export async function* randomBulletins(
  count: number,
  seed: number,
  workshop: Workshop,
): AsyncGenerator<Bulletin> {
  const each = Math.ceil(count / KINDS.length)
  for (const [at, kind] of KINDS.entries())
    for (const [index, random] of randomIssues(kind, each, seed + at).entries())
      yield* randomBulletin(`${kind.layout} ${index}`, random, workshop)
}

/** A bulletin made of an issue as it is written, without pictures. */
export async function bulletinOf(name: string, yaml: string, workshop: Workshop): Promise<Bulletin> {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-test-'))
  try {
    writeFileSync(join(folder, 'issue.yaml'), yaml)
    writeFileSync(join(folder, PUBLICATION.path), PUBLICATION.text)
    return await bulletinFrom(name, join(folder, 'issue.yaml'), workshop, {})
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Random issues name JPEG files only. */
const SECOND_PICTURE = { from: 'photos/1.jpg', to: 'photos/1.png' } as const

/** Made of files in a folder that is gone afterwards. */
async function* randomBulletin(
  name: string,
  random: RandomIssue,
  workshop: Workshop,
): AsyncGenerator<Bulletin> {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-test-'))
  try {
    const path = join(folder, 'random.yaml')
    writeFileSync(path, random.yaml.replaceAll(SECOND_PICTURE.from, SECOND_PICTURE.to))
    writeFileSync(join(folder, PUBLICATION.path), PUBLICATION.text)
    for (const [file, facts] of random.pictures)
      await writePicture(join(folder, file.replace(SECOND_PICTURE.from, SECOND_PICTURE.to)), facts)
    // How much text there is room for is not what is asked here.
    yield await bulletinFrom(name, path, workshop, { allowOverset: true })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Pixels that are enough for any place, also when much is cut away. */
const ENOUGH = { width: 1400, height: 900 }

/** A picture of one colour in the format of its ending: JPEG in colour or grey, or PNG one can see through. */
async function writePicture(path: string, { width, height }: PictureFacts): Promise<void> {
  const isPng = extname(path) === '.png'
  const scale = Math.max(ENOUGH.width / width, ENOUGH.height / height)
  const picture = sharp({
    create: {
      width: Math.round(width * scale),
      height: Math.round(height * scale),
      channels: isPng ? 4 : 3,
      background: { r: width % 256, g: 120, b: height % 256, alpha: 0.5 },
    },
  })
  mkdirSync(dirname(path), { recursive: true })
  const inked = width % 2 === 0 ? picture : picture.greyscale()
  writeFileSync(path, await (isPng ? inked.png() : inked.jpeg()).toBuffer())
}

async function bulletinFrom(
  name: string,
  path: string,
  workshop: Workshop,
  options: Partial<TypesetOptions>,
): Promise<Bulletin> {
  const typeset = await typesetFile(path, workshop, { ...DEFAULT_TYPESET_OPTIONS, ...options })
  const source = renderSource(path, typeset)
  const { makeup, diagnostics } = typeset
  if (!source || !makeup) throw new Error(`${name} does not build: ${JSON.stringify(diagnostics)}`)
  const isWhole = !diagnostics.some(({ severity }) => severity === 'error')
  return { name, issue: makeup.issue, source, isWhole }
}

/** The program's faces with one of a user laid over them: 仿宋 has some characters from a CFF file, the rest from 宋. */
export function workshopWithUserFace(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-test-'))
  writeFileSync(join(folder, 'user.otf'), userFace())
  const manifest = join(folder, 'manifest.yaml')
  writeFileSync(manifest, 'faces:\n  - { id: fangsong, file: user.otf, fallback: [song] }\n')
  const { value, diagnostics } = openWorkshop('.', [manifest])
  if (!value) throw new Error(`the faces do not load: ${JSON.stringify(diagnostics)}`)
  return value
}
