import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { checkFallbacks, fallbackChain } from '../../src/fonts/fallback.ts'
import { createFontSet } from '../../src/fonts/font-set.ts'
import { faceOf } from '../support/tiny-face.ts'
import { tinyFont } from '../support/tiny-font.ts'

const SPAN = { file: 'm', start: 0, end: 1 }

const found = (fallbacks: Readonly<Record<string, readonly string[]>>): readonly unknown[] =>
  checkFallbacks(Object.entries(fallbacks).map(([id, fallback]) => ({ id, fallback, span: SPAN }))).map(
    ({ code, args }) => [code, args.cycle ?? args.fallback],
  )

describe('fallbacks', () => {
  test('that end are in order', () => {
    expect(found({ song: [], kai: ['song'], fang: ['kai', 'song'] })).toEqual([])
  })

  test('that are no face are reported', () => {
    expect(found({ kai: ['sung'] })).toEqual([['font/unknown-fallback', 'sung']])
  })

  test('that come back are reported once for the circle', () => {
    expect(found({ song: ['song'] })).toEqual([['font/fallback-cycle', 'song → song']])
    expect(found({ a: ['b'], b: ['c'], c: ['a'], d: ['a'] })).toEqual([
      ['font/fallback-cycle', 'a → b → c → a'],
    ])
  })

  test('make a chain that starts with the face and names nobody twice', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const graphs = fc.dictionary(fc.constantFrom(...ids), fc.array(fc.constantFrom(...ids)))
    fc.assert(
      fc.property(graphs, fc.constantFrom(...ids), (graph, id) => {
        const chain = fallbackChain(id, (member) => graph[member] ?? [])
        expect(chain[0]).toBe(id)
        expect(new Set(chain).size).toBe(chain.length)
        for (const member of chain) expect(chain).toEqual(expect.arrayContaining(graph[member] ?? []))
      }),
      { seed: 5 },
    )
  })

  test('are tried nearest first', () => {
    const graph: Readonly<Record<string, readonly string[]>> = {
      fang: ['kai', 'hei'],
      kai: ['song'],
      hei: ['song'],
    }
    expect(fallbackChain('fang', (id) => graph[id] ?? [])).toEqual(['fang', 'kai', 'hei', 'song'])
  })
})

describe('a font set', () => {
  test('gives a face and those that stand in for it', () => {
    const font = tinyFont([{ chars: '', advance: 500 }])
    const faces = new Map(['kai', 'song'].map((id) => [id, faceOf(font, id)] as const))
    const set = createFontSet(faces, (id) => (id === 'kai' ? ['song'] : []))
    expect(set.chain('kai').map(({ id }) => id)).toEqual(['kai', 'song'])
    expect(() => set.chain('hei')).toThrow('hei')
  })
})
