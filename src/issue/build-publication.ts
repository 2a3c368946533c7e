import type { ImprintEntry, ImprintKey, InlineText, Publication, StaffEntry } from './issue.ts'
import type { ImprintInput, IssueInput, PublicationInput } from './schema.ts'
import type { Path, SourceMap } from './source-map.ts'

/** A file's values, checked, and the way back to their places. */
export interface Read<T> {
  readonly map: SourceMap
  readonly input: T
}

/** The publication as one issue gives it: what the issue says goes before the constants. */
export function buildPublication(
  { map, input }: Read<IssueInput>,
  constants: Read<PublicationInput> | null,
): Publication {
  const own = input.publication
  const ownNamed = own?.name !== undefined || !constants
  const staff = own?.staff
    ? buildStaff(map, ['publication', 'staff'], own.staff)
    : constants && buildStaff(constants.map, ['staff'], constants.input.staff ?? [])
  return {
    name: ownNamed ? map.line(['publication', 'name']) : constants.map.line(['name']),
    imprint: buildImprint(map, own?.imprint, constants),
    staff: staff ?? [],
    link: own?.link ?? constants?.input.link ?? null,
  }
}

const buildStaff = (
  map: SourceMap,
  path: Path,
  staff: NonNullable<PublicationInput['staff']>,
): readonly StaffEntry[] =>
  staff.map(({ names }, i) => ({
    duty: map.line([...path, i, 'duty']),
    names: names.map((_, j) => map.line([...path, i, 'names', j])),
  }))

/** Labels of the imprint in the order they are printed. */
const IMPRINT_LABELS: readonly (readonly [Exclude<ImprintKey, 'extra' | 'issueNumber'>, string])[] = [
  ['permit', '准印证号'],
  ['notice', ''],
  ['issuer', '编印单位'],
  ['recipients', '发送对象'],
  ['printer', '印刷单位'],
  ['printDate', '印刷日期'],
  ['printRun', '印数'],
  ['editor', '责任编辑'],
  ['contact', '联系方式'],
]

function buildImprint(
  map: SourceMap,
  own: ImprintInput | undefined,
  constants: Read<PublicationInput> | null,
): readonly ImprintEntry[] {
  const given: ImprintInput = { ...constants?.input.imprint, ...own }
  const textOf = (key: ImprintKey): InlineText =>
    own && key in own
      ? map.line(['publication', 'imprint', key])
      : (constants?.map.line(['imprint', key]) ?? map.line([]))
  const labelled: readonly ImprintEntry[] = IMPRINT_LABELS.flatMap(([key, label]) =>
    given[key] === undefined ? [] : [{ key, label, value: textOf(key) }],
  )
  const extraMap = own?.extra ? map : constants?.map
  const extraPath = own?.extra ? ['publication', 'imprint', 'extra'] : ['imprint', 'extra']
  const extra = (given.extra ?? []).flatMap((_, i): ImprintEntry[] =>
    extraMap ? [{ key: 'extra', label: '', value: extraMap.line([...extraPath, i]) }] : [],
  )
  return [...labelled, ...extra]
}
