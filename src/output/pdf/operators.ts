import type { Colour, PlateColour } from './inks.ts'

/** A number as content streams take it: at most three decimals, 1/1000 pt is below any device's dot. */
export const decimal = (value: number): string => String(Math.round(value * 1000) / 1000 || 0)

export const fillColour = (colour: Colour): string =>
  colour.space === 'plates'
    ? `/${colour.plates.resource} cs ${tints(colour)} scn`
    : `${components(colour)} ${colour.space === 'gray' ? 'g' : 'rg'}`

export const strokeColour = (colour: Colour): string =>
  colour.space === 'plates'
    ? `/${colour.plates.resource} CS ${tints(colour)} SCN`
    : `${components(colour)} ${colour.space === 'gray' ? 'G' : 'RG'}`

const tints = (colour: PlateColour): string => colour.tints.map(decimal).join(' ')

const components = (colour: Exclude<Colour, PlateColour>): string =>
  colour.space === 'gray'
    ? decimal(colour.level)
    : [colour.red, colour.green, colour.blue].map(decimal).join(' ')
