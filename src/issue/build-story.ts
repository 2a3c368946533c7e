import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { finding } from '../diagnostics/rules.ts'
import { parseBody } from './body-markup.ts'
import type { InlineText, Picture, Pin, Story } from './issue.ts'
import type { PictureInput, StoryInput } from './schema.ts'
import type { Path, SourceMap } from './source-map.ts'

/** A checked story as data; `path` is where it stands in its file. */
export function buildStory(
  map: SourceMap,
  path: Path,
  story: StoryInput,
  diagnostics: Diagnostic[],
): Omit<Story, 'id'> {
  const given = (name: keyof StoryInput): boolean => story[name] !== undefined
  const line = (name: keyof StoryInput): InlineText | null => (given(name) ? map.line([...path, name]) : null)
  const headline = (name: keyof StoryInput): InlineText | null =>
    given(name) ? map.headline([...path, name]) : null
  const body = parseBody(map.text([...path, 'body']))
  const pictures = (story.images ?? []).map((picture, i) =>
    buildPicture(map, [...path, 'images', i], picture, diagnostics),
  )
  diagnostics.push(...body.diagnostics)
  return {
    role: story.role ?? 'story',
    section: line('section'),
    kicker: headline('kicker'),
    title: map.headline([...path, 'title']),
    deck: headline('deck'),
    byline: line('byline'),
    teaser: line('teaser'),
    body: body.blocks,
    pictures: [...pictures, ...body.pictures],
    pin: story.pin ? buildPin(story.pin) : null,
    jump: story.jump ?? true,
    boxed: story.boxed ?? false,
    tint: story.tint ?? false,
    ornament: story.ornament ?? null,
    span: map.span(path),
  }
}

const buildPin = ({ page, top, columns }: NonNullable<StoryInput['pin']>): Pin => ({
  ...(page === undefined ? {} : { page }),
  ...(top === undefined ? {} : { top }),
  ...(columns === undefined ? {} : { columns }),
})

function buildPicture(map: SourceMap, path: Path, picture: PictureInput, diagnostics: Diagnostic[]): Picture {
  const line = (name: 'caption' | 'credit'): InlineText | null =>
    picture[name] === undefined ? null : map.line([...path, name])
  const span = map.span([...path, 'file'])
  if (picture.alt === undefined) diagnostics.push(finding('issue/alt-missing', span, { file: picture.file }))
  return {
    file: picture.file,
    caption: line('caption'),
    credit: line('credit'),
    alt: picture.alt === undefined ? '' : map.line([...path, 'alt']).text,
    columns: picture.columns ?? null,
    focus: picture.focus ?? 'auto',
    allowLowResolution: picture.allowLowResolution ?? false,
    colour: picture.colour ?? null,
    anchor: null,
    span,
  }
}
