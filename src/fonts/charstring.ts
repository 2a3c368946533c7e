import { type CffIndex, readInteger } from './cff-structures.ts'
import type { PathStep } from './contours.ts'
import type { Vertex } from './quadratic.ts'
import { FontFileError } from './sfnt.ts'

/** Programs a glyph may call. */
export interface Subroutines {
  readonly globals: CffIndex
  readonly locals: CffIndex
}

/**
 * Runs the program of a glyph (Type 2 charstring, Adobe Technical Note 5177) and returns what it
 * draws. Hints and the width in the program are passed over. Throws FontFileError for programs
 * that end too early, nest too deep, or use the retired arithmetic and accent operators.
 */
export function runCharstring(program: Buffer, subroutines: Subroutines): readonly PathStep[] {
  const machine: Machine = { stack: [], path: [], pen: { x: 0, y: 0 }, stems: 0, ended: false }
  run(program, machine, subroutines, 0)
  return machine.path
}

interface Machine {
  stack: number[]
  readonly path: PathStep[]
  pen: Vertex
  /** Hints declared so far; a hint mask has a bit for each. */
  stems: number
  ended: boolean
}

const RETURN = 11
const ENDCHAR = 14
const CALL_LOCAL = 10
const CALL_GLOBAL = 29
const SHORT_INTEGER = 28
const FIRST_INTEGER = 32
const FIXED = 255
const ESCAPE = 12
const MASKS: ReadonlySet<number> = new Set([19, 20])
const STEMS: ReadonlySet<number> = new Set([1, 3, 18, 23])

/** Twice what the specification allows, and far from the end of our own stack. */
const MAX_DEPTH = 20

function run(program: Buffer, machine: Machine, subroutines: Subroutines, depth: number): void {
  if (depth > MAX_DEPTH) damaged()
  for (let at = 0; at < program.length && !machine.ended; ) {
    const byte = program.readUInt8(at)
    if (byte >= FIRST_INTEGER || byte === SHORT_INTEGER) {
      at += pushNumber(program, at, machine.stack)
    } else if (byte === CALL_LOCAL || byte === CALL_GLOBAL) {
      const subrs = byte === CALL_LOCAL ? subroutines.locals : subroutines.globals
      run(subrs.item(biased(machine.stack.pop() ?? damaged(), subrs.count)), machine, subroutines, depth + 1)
      at++
    } else if (byte === RETURN) {
      return
    } else if (byte === ESCAPE) {
      operate(FLEXES[program[at + 1] ?? 0], machine)
      at += 2
    } else {
      hintOrDraw(byte, machine)
      at += 1 + (MASKS.has(byte) ? (machine.stems + 7) >> 3 : 0)
    }
  }
}

function pushNumber(program: Buffer, at: number, stack: number[]): number {
  if (program.readUInt8(at) === FIXED) {
    stack.push(program.readInt32BE(at + 1) / 0x10000)
    return 5
  }
  const { value, size } = readInteger(program, at)
  stack.push(value)
  return size
}

/** Subroutine numbers are stored around zero, to be short. */
const biased = (number: number, count: number): number =>
  number + (count < 1240 ? 107 : count < 33900 ? 1131 : 32768)

function hintOrDraw(operator: number, machine: Machine): void {
  if (operator === ENDCHAR) {
    // With four operands it puts two other glyphs together: retired, unknown in Chinese fonts.
    if (machine.stack.length >= 4) damaged()
    machine.ended = true
  } else if (STEMS.has(operator) || MASKS.has(operator)) {
    // An odd operand in front is the glyph's width; halving drops it.
    machine.stems += machine.stack.length >> 1
    machine.stack = []
  } else {
    operate(OPERATORS[operator], machine)
  }
}

type Operator = (operands: readonly number[], machine: Machine) => void

function operate(operator: Operator | undefined, machine: Machine): void {
  if (!operator) damaged()
  operator(machine.stack, machine)
  machine.stack = []
}

/** Operand by position; programs that leave one out are damaged. */
const operand = (operands: readonly number[], index: number): number => operands.at(index) ?? damaged()

function move(machine: Machine, dx: number, dy: number): void {
  machine.pen = { x: machine.pen.x + dx, y: machine.pen.y + dy }
  machine.path.push({ kind: 'move', to: machine.pen })
}

function line(machine: Machine, dx: number, dy: number): void {
  machine.pen = { x: machine.pen.x + dx, y: machine.pen.y + dy }
  machine.path.push({ kind: 'line', to: machine.pen })
}

/** Each step counts from the end of the one before. */
type Steps = readonly [dx1: number, dy1: number, dx2: number, dy2: number, dx3: number, dy3: number]

function curve(machine: Machine, [dx1, dy1, dx2, dy2, dx3, dy3]: Steps): void {
  const handle1 = { x: machine.pen.x + dx1, y: machine.pen.y + dy1 }
  const handle2 = { x: handle1.x + dx2, y: handle1.y + dy2 }
  machine.pen = { x: handle2.x + dx3, y: handle2.y + dy3 }
  machine.path.push({ kind: 'curve', handle1, handle2, to: machine.pen })
}

const stepsAt = (operands: readonly number[], at: number): Steps => [
  operand(operands, at),
  operand(operands, at + 1),
  operand(operands, at + 2),
  operand(operands, at + 3),
  operand(operands, at + 4),
  operand(operands, at + 5),
]

function lines(operands: readonly number[], machine: Machine, from: number, to: number): void {
  for (let at = from; at + 2 <= to; at += 2) line(machine, operand(operands, at), operand(operands, at + 1))
}

function curves(operands: readonly number[], machine: Machine, from: number, to: number): void {
  for (let at = from; at + 6 <= to; at += 6) curve(machine, stepsAt(operands, at))
}

/** Lines along the axes in turn. */
function axisLines(operands: readonly number[], machine: Machine, first: 'horizontal' | 'vertical'): void {
  operands.forEach((length, index) => {
    const horizontal = (index % 2 === 0) === (first === 'horizontal')
    line(machine, horizontal ? length : 0, horizontal ? 0 : length)
  })
}

/** Curves that leave along one axis and arrive along the other, in turn; the last may arrive askew. */
function turningCurves(
  operands: readonly number[],
  machine: Machine,
  first: 'horizontal' | 'vertical',
): void {
  let horizontal = first === 'horizontal'
  for (let at = 0; at + 4 <= operands.length; at += 4) {
    const leave = operand(operands, at)
    const [dx, dy] = [operand(operands, at + 1), operand(operands, at + 2)]
    const arrive = operand(operands, at + 3)
    const askew = operands.length - at === 5 ? operand(operands, at + 4) : 0
    curve(machine, horizontal ? [leave, 0, dx, dy, askew, arrive] : [0, leave, dx, dy, arrive, askew])
    horizontal = !horizontal
  }
}

/** Curves that leave and arrive along one axis; an odd operand in front makes the first leave askew. */
function straightCurves(
  operands: readonly number[],
  machine: Machine,
  axis: 'horizontal' | 'vertical',
): void {
  const odd = operands.length % 2
  for (let at = odd; at + 4 <= operands.length; at += 4) {
    const askew = odd === 1 && at === 1 ? operand(operands, 0) : 0
    const leave = operand(operands, at)
    const [dx, dy] = [operand(operands, at + 1), operand(operands, at + 2)]
    const arrive = operand(operands, at + 3)
    curve(
      machine,
      axis === 'horizontal' ? [leave, askew, dx, dy, arrive, 0] : [askew, leave, dx, dy, 0, arrive],
    )
  }
}

/** Moves read their operands from the end: the first move of a glyph may have the width in front. */
const OPERATORS: Readonly<Record<number, Operator>> = {
  4: (operands, machine) => move(machine, 0, operand(operands, -1)),
  5: (operands, machine) => lines(operands, machine, 0, operands.length),
  6: (operands, machine) => axisLines(operands, machine, 'horizontal'),
  7: (operands, machine) => axisLines(operands, machine, 'vertical'),
  8: (operands, machine) => curves(operands, machine, 0, operands.length),
  21: (operands, machine) => move(machine, operand(operands, -2), operand(operands, -1)),
  22: (operands, machine) => move(machine, operand(operands, -1), 0),
  24: (operands, machine) => {
    curves(operands, machine, 0, operands.length - 2)
    lines(operands, machine, operands.length - 2, operands.length)
  },
  25: (operands, machine) => {
    lines(operands, machine, 0, operands.length - 6)
    curves(operands, machine, operands.length - 6, operands.length)
  },
  26: (operands, machine) => straightCurves(operands, machine, 'vertical'),
  27: (operands, machine) => straightCurves(operands, machine, 'horizontal'),
  30: (operands, machine) => turningCurves(operands, machine, 'vertical'),
  31: (operands, machine) => turningCurves(operands, machine, 'horizontal'),
}

/** Pairs of curves that are nearly straight, by the second byte of the operator. */
const FLEXES: Readonly<Record<number, Operator>> = {
  34: (operands, machine) => {
    const [dx1, dx2, dy2, dx3, dx4, dx5] = stepsAt(operands, 0)
    curve(machine, [dx1, 0, dx2, dy2, dx3, 0])
    curve(machine, [dx4, 0, dx5, -dy2, operand(operands, 6), 0])
  },
  35: (operands, machine) => curves(operands, machine, 0, 12),
  36: (operands, machine) => {
    const [dx1, dy1, dx2, dy2, dx3, dx4] = stepsAt(operands, 0)
    const [dx5, dy5, dx6] = [operand(operands, 6), operand(operands, 7), operand(operands, 8)]
    curve(machine, [dx1, dy1, dx2, dy2, dx3, 0])
    curve(machine, [dx4, 0, dx5, dy5, dx6, -(dy1 + dy2 + dy5)])
  },
  37: (operands, machine) => {
    const [dx1, dy1, dx2, dy2, dx3, dy3] = stepsAt(operands, 0)
    const [dx4, dy4, dx5, dy5] = [
      operand(operands, 6),
      operand(operands, 7),
      operand(operands, 8),
      operand(operands, 9),
    ]
    const [dx, dy] = [dx1 + dx2 + dx3 + dx4 + dx5, dy1 + dy2 + dy3 + dy4 + dy5]
    const last = operand(operands, 10)
    // The pair ends level with its start in the direction it moved less.
    const [dx6, dy6] = Math.abs(dx) > Math.abs(dy) ? [last, -dy] : [-dx, last]
    curve(machine, [dx1, dy1, dx2, dy2, dx3, dy3])
    curve(machine, [dx4, dy4, dx5, dy5, dx6, dy6])
  },
}

function damaged(): never {
  throw new FontFileError({ kind: 'damaged', table: 'CFF' })
}
