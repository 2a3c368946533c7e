/**
 * Draws the pictures of the sample issue 2024-23: geometric scenes with light and grain, so that the sample needs
 * nobody's photographs. The same sharp version writes the same bytes. Run: node issues/photos/make-photos.mjs
 */
import { writeFile } from 'node:fs/promises'
import sharp from 'sharp'

/** Largest file, bytes. */
const MOST_BYTES = 290_000

/** A small linear congruential generator (Numerical Recipes): chance that comes out the same every time. */
function chance(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const times = (count, draw) => Array.from({ length: count }, (_, i) => draw(i)).join('')
const round = (value) => Math.round(value * 10) / 10
const at = (angle, radius) => [round(radius * Math.cos(angle)), round(radius * Math.sin(angle))]

const shade = (id, stops, direction = 'x1="0" y1="0" x2="0" y2="1"') =>
  `<linearGradient id="${id}" ${direction}>${stops
    .map(
      ([offset, colour, opacity = 1]) =>
        `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
    )
    .join('')}</linearGradient>`

const glow = (id, colour) =>
  `<radialGradient id="${id}"><stop offset="0" stop-color="${colour}" stop-opacity="0.9"/>
  <stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`

const rect = (x, y, width, height, fill, more = '') =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}" ${more}/>`

const circle = (x, y, radius, fill, more = '') =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}" ${more}/>`

/** A ridge of hills across the picture. */
function ridge(width, height, level, swing, phase, fill) {
  const points = Array.from({ length: 61 }, (_, i) => {
    const t = (i / 60) * Math.PI * 2
    const y = level - swing * (0.6 * Math.sin(t * 1.3 + phase) + 0.3 * Math.sin(t * 2.9 + phase * 2))
    return `${round((i / 60) * width)},${round(y)}`
  })
  return `<polygon points="0,${height} ${points.join(' ')} ${width},${height}" fill="${fill}"/>`
}

/** A toothed wheel round its middle. */
function gear(x, y, radius, teeth, fill, hole) {
  const outline = Array.from({ length: teeth }, (_, i) => {
    const turn = (Math.PI * 2) / teeth
    const corners = [
      [-0.3, 0.84],
      [-0.17, 1],
      [0.17, 1],
      [0.3, 0.84],
    ]
    return corners.map(([share, reach]) => at((i + share) * turn, radius * reach).join(',')).join(' ')
  })
  const spokes = times(6, (i) => circle(...at((i * Math.PI) / 3, radius * 0.52), radius * 0.14, hole))
  return `<g transform="translate(${x} ${y})"><polygon points="${outline.join(' ')}" fill="${fill}"/>
  ${circle(0, 0, radius * 0.74, 'none', `stroke="${hole}" stroke-opacity="0.35" stroke-width="${radius * 0.03}"`)}
  ${spokes}${circle(0, 0, radius * 0.24, hole)}</g>`
}

/** Rows of listeners before a lit screen. */
function hall(width, height) {
  const random = chance(11)
  const rows = times(7, (row) => {
    const y = height * (0.5 + 0.012 * row * row + 0.035 * row)
    const size = 14 + row * 7
    const seats = 30 - row * 3
    const tone = `hsl(${214 - row * 3} ${26 + row * 3}% ${44 - row * 5}%)`
    return times(seats, (seat) => {
      const x = (width * (seat + 0.5 + (row % 2) * 0.5)) / seats + (random() - 0.5) * size * 0.5
      const head = circle(x, y - size * 1.1, size * 0.52, `hsl(26 30% ${30 - row * 2}%)`)
      return `${head}<path d="M${round(x - size)} ${round(y + size * 1.5)} q0 ${-size * 2.1} ${size} ${-size * 2.1} t${size} ${size * 2.1}z" fill="${tone}"/>`
    })
  })
  const lamps = times(8, (i) => circle(width * (0.06 + i * 0.126), height * 0.07, 95, 'url(#lamp)'))
  return `<defs>${shade('wall', [
    [0, '#3b2a25'],
    [0.5, '#8d5a3c'],
    [1, '#2a2530'],
  ])}
  ${shade('screen', [
    [0, '#f6f3e6'],
    [1, '#c9dcea'],
  ])}${glow('lamp', '#ffe3ae')}
  ${shade('dusk', [
    [0, '#10131c', 0],
    [1, '#10131c', 0.75],
  ])}</defs>
  ${rect(0, 0, width, height, 'url(#wall)')}
  ${times(24, (i) => rect((width / 24) * i, 0, 5, height * 0.5, '#2a1c18', 'opacity="0.35"'))}
  ${rect(width * 0.27, height * 0.12, width * 0.46, height * 0.27, 'url(#screen)')}
  ${times(4, (i) => rect(width * 0.33, height * (0.19 + i * 0.045), width * (0.32 - i * 0.05), 11, '#8a2b22', `opacity="${0.85 - i * 0.15}"`))}
  ${rect(width * 0.22, height * 0.415, width * 0.56, height * 0.035, '#6b2a20')}
  ${rect(width * 0.3, height * 0.36, 70, height * 0.06, '#4a3026')}${circle(width * 0.3 + 35, height * 0.335, 19, '#3a251c')}
  ${lamps}${rows}${rect(0, height * 0.55, width, height * 0.45, 'url(#dusk)')}`
}

/** Wheels that mesh, for the machine shop. */
function gears(width, height) {
  const sparks = chance(5)
  return `<defs>${shade('steel', [
    [0, '#22343f'],
    [1, '#0f171d'],
  ])}
  ${shade(
    'brass',
    [
      [0, '#f0c772'],
      [1, '#9a6327'],
    ],
    'x1="0" y1="0" x2="1" y2="1"',
  )}
  ${shade(
    'iron',
    [
      [0, '#a9bcc6'],
      [1, '#52666f'],
    ],
    'x1="0" y1="0" x2="1" y2="1"',
  )}
  ${shade(
    'red',
    [
      [0, '#d8694b'],
      [1, '#7f2a20'],
    ],
    'x1="0" y1="0" x2="1" y2="1"',
  )}${glow('fire', '#ffb45e')}</defs>
  ${rect(0, 0, width, height, 'url(#steel)')}
  ${times(18, (i) => rect(0, (height / 18) * i, width, 2, '#ffffff', 'opacity="0.05"'))}
  ${circle(width * 0.78, height * 0.3, 620, 'url(#fire)', 'opacity="0.55"')}
  ${gear(width * 0.36, height * 0.5, height * 0.34, 24, 'url(#iron)', '#1a272f')}
  ${gear(width * 0.705, height * 0.655, height * 0.2, 14, 'url(#brass)', '#1a272f')}
  ${gear(width * 0.66, height * 0.235, height * 0.17, 12, 'url(#red)', '#1a272f')}
  ${times(70, () => circle(width * (0.6 + sparks() * 0.4), height * sparks() * 0.75, 2 + sparks() * 5, '#ffd796', `opacity="${round(0.3 + sparks() * 0.6)}"`))}`
}

/** A running track in its bend, with hills behind. */
function track(width, height) {
  const lanes = times(7, (i) => {
    const reach = 0.62 + i * 0.105
    return `<ellipse cx="${width * 0.2}" cy="${height * 1.08}" rx="${round(width * reach)}" ry="${round(height * reach * 0.62)}" fill="none" stroke="#fbeee2" stroke-width="${6 + i}"/>`
  })
  const runners = [
    [0.63, 0.62, 34, '#f2c14e'],
    [0.735, 0.69, 40, '#2f6f9f'],
    [0.865, 0.745, 46, '#f4f1ea'],
  ]
  const figure = ([x, y, size, colour]) => {
    const [cx, cy] = [x * width, y * height]
    return `${circle(cx + size * 0.35, cy - size * 2.5, size * 0.48, '#4a2f22')}
    <g stroke-linecap="round" fill="none"><path d="M${cx + size * 0.2} ${cy - size * 1.8} L${cx - size * 0.2} ${cy - size * 0.4}" stroke="${colour}" stroke-width="${size * 0.85}"/>
    <path d="M${cx - size * 0.2} ${cy - size * 0.2} l${size * 0.9} ${size * 0.5} l${-size * 0.2} ${size * 1.1} M${cx - size * 0.3} ${cy - size * 0.2} l${-size * 0.5} ${size * 0.9} l${-size} ${size * 0.1}" stroke="#2b2d42" stroke-width="${size * 0.36}"/>
    <path d="M${cx + size * 0.1} ${cy - size * 1.7} l${size * 0.8} ${size * 0.5} l${size * 0.5} ${-size * 0.5}" stroke="#4a2f22" stroke-width="${size * 0.26}"/></g>`
  }
  return `<defs>${shade('sky', [
    [0, '#6fb1dc'],
    [0.7, '#f8e7c9'],
  ])}${shade('clay', [
    [0, '#c8593f'],
    [1, '#8f2f25'],
  ])}
  ${shade('turf', [
    [0, '#7fb069'],
    [1, '#3d7a4a'],
  ])}${glow('sun', '#fff2c4')}</defs>
  ${rect(0, 0, width, height, 'url(#sky)')}${circle(width * 0.82, height * 0.18, 330, 'url(#sun)')}
  ${ridge(width, height, height * 0.36, 70, 0.6, '#8fb3c4')}${ridge(width, height, height * 0.42, 55, 2.2, '#5f8f8c')}
  ${ridge(width, height, height * 0.46, 30, 4, '#44735f')}
  ${rect(0, height * 0.47, width, height * 0.53, 'url(#turf)')}
  <ellipse cx="${width * 0.2}" cy="${height * 1.08}" rx="${width * 1.28}" ry="${height * 0.8}" fill="url(#clay)"/>
  <ellipse cx="${width * 0.2}" cy="${height * 1.08}" rx="${width * 0.6}" ry="${height * 0.37}" fill="url(#turf)"/>
  ${lanes}${runners.map(figure).join('')}`
}

/** Shelves of books and a lamp. */
function books(width, height) {
  const random = chance(23)
  const hues = [8, 28, 42, 150, 196, 212, 350]
  const shelf = (top) => {
    let x = width * 0.07
    let drawn = ''
    while (x < width * 0.9) {
      const thick = 30 + random() * 46
      const tall = 225 + random() * 85
      const colour = `hsl(${hues[Math.floor(random() * hues.length)]} ${Math.round(35 + random() * 30)}% ${Math.round(32 + random() * 32)}%)`
      drawn += rect(x, top + 330 - tall, thick - 3, tall, colour, 'rx="3"')
      drawn += rect(x, top + 330 - tall + 34, thick - 3, 9, '#f3e3c0', 'opacity="0.7"')
      drawn += rect(x + thick * 0.62, top + 330 - tall, thick * 0.3, tall, '#000000', 'opacity="0.13"')
      x += thick
    }
    return (
      drawn +
      rect(width * 0.05, top + 330, width * 0.9, 24, '#5b3a24') +
      rect(width * 0.05, top + 354, width * 0.9, 14, '#2e1c12')
    )
  }
  return `<defs>${shade('room', [
    [0, '#3a2a20'],
    [0.6, '#7a5636'],
    [1, '#2b1d16'],
  ])}${glow('lamp', '#ffdf9e')}
  ${shade(
    'cover',
    [
      [0, '#b8402f'],
      [1, '#7a2019'],
    ],
    'x1="0" y1="0" x2="1" y2="1"',
  )}</defs>
  ${rect(0, 0, width, height, 'url(#room)')}${times(4, (i) => shelf(40 + i * 372))}
  ${rect(0, height * 0.86, width, height * 0.14, '#4a2e1c')}${rect(0, height * 0.86, width, 12, '#8a5d3a')}
  <path d="M${width * 0.2} ${height * 0.9} q${width * 0.15} -60 ${width * 0.3} 0 q${width * 0.15} -60 ${width * 0.3} 0 v56 q${-width * 0.15} -52 ${-width * 0.3} 0 q${-width * 0.15} -52 ${-width * 0.3} 0z" fill="#f8efdc"/>
  <path d="M${width * 0.2} ${height * 0.931} q${width * 0.15} -52 ${width * 0.3} 0 q${width * 0.15} -52 ${width * 0.3} 0 v22 h${-width * 0.6}z" fill="url(#cover)"/>
  ${circle(width * 0.5, height * 0.62, 720, 'url(#lamp)', 'opacity="0.5"')}`
}

/** A canteen table from above. */
function canteen(width, height) {
  const random = chance(41)
  const foods = ['#d9534f', '#f0ad4e', '#7fb069', '#f7e6b5', '#8c5a3c', '#e9c46a']
  const plate = (x, y, radius, food) => {
    const bits = times(90, () => {
      const [dx, dy] = at(random() * Math.PI * 2, Math.sqrt(random()) * radius * 0.58)
      return circle(
        x + dx,
        y + dy,
        radius * (0.05 + random() * 0.06),
        foods[food],
        `opacity="${round(0.7 + random() * 0.3)}"`,
      )
    })
    return `${circle(x + 14, y + 20, radius, '#000000', 'opacity="0.25"')}${circle(x, y, radius, 'url(#china)')}
    ${circle(x, y, radius * 0.86, 'none', 'stroke="#8aa9b8" stroke-width="7"')}${circle(x, y, radius * 0.68, '#e4ddd0')}${bits}`
  }
  const places = [
    [0.24, 0.25, 250, 0],
    [0.73, 0.22, 225, 2],
    [0.5, 0.55, 290, 3],
    [0.2, 0.77, 220, 1],
    [0.79, 0.8, 260, 4],
  ]
  return `<defs>${shade(
    'wood',
    [
      [0, '#d7a86e'],
      [1, '#a3703f'],
    ],
    'x1="0" y1="0" x2="1" y2="0.6"',
  )}
  ${shade(
    'china',
    [
      [0, '#ffffff'],
      [1, '#cfd8dc'],
    ],
    'x1="0" y1="0" x2="1" y2="1"',
  )}${glow('light', '#fff5d6')}</defs>
  ${rect(0, 0, width, height, 'url(#wood)')}
  ${times(9, (i) => rect(0, (height / 9) * i, width, 5, '#6d4524', 'opacity="0.5"'))}
  ${times(120, () => rect(random() * width, random() * height, 120 + random() * 320, 2, '#7b4f2a', 'opacity="0.28"'))}
  ${places.map(([x, y, radius, food]) => plate(x * width, y * height, radius, food)).join('')}
  ${times(2, (i) => rect(width * (0.905 + i * 0.022), height * 0.36, 13, height * 0.27, '#7c2d1e', 'rx="6"'))}
  ${circle(width * 0.25, height * 0.15, 900, 'url(#light)', 'opacity="0.45"')}`
}

/** A town square with stalls under hills: the legal aid day. */
function stalls(width, height) {
  const stall = (i) => {
    const x = width * (0.06 + i * 0.235)
    const y = height * 0.53
    const wide = width * 0.19
    const stripes = times(6, (j) => {
      const fill = j % 2 === 0 ? ['#c0392b', '#2c6e8f', '#c98a1b', '#3f7d58'][i] : '#f7f1e3'
      return `<path d="M${round(x + (wide / 6) * j)} ${y} h${round(wide / 6)} v70 a${round(wide / 12)} ${round(wide / 12)} 0 0 1 ${round(-wide / 6)} 0z" fill="${fill}"/>`
    })
    const people = times(2, (j) => {
      const px = x + wide * (0.3 + j * 0.38)
      return `${circle(px, y + 175, 25, '#4d3325')}<path d="M${px - 46} ${y + 300} q0 -100 46 -100 t46 100z" fill="hsl(${(i * 70 + j * 130) % 360} 30% 42%)"/>`
    })
    return `${rect(x + 10, y, 12, 360, '#5a4636')}${rect(x + wide - 22, y, 12, 360, '#5a4636')}${people}
    ${rect(x, y + 275, wide, 110, '#efe4cc')}${rect(x, y + 275, wide, 16, '#9c7a54')}${stripes}`
  }
  const windows = chance(3)
  const towers = times(11, (i) => {
    const x = width * (i / 11)
    const tall = height * (0.16 + windows() * 0.2)
    const panes = times(24, (j) =>
      rect(
        x + 18 + (j % 4) * 30,
        height * 0.55 - tall + 22 + Math.floor(j / 4) * 38,
        15,
        20,
        '#fdf3d0',
        `opacity="${round(windows() * 0.7)}"`,
      ),
    )
    return (
      rect(
        x + 6,
        height * 0.55 - tall,
        width / 11 - 14,
        tall,
        `hsl(${205 + (i % 3) * 8} 20% ${50 + (i % 4) * 5}%)`,
      ) + panes
    )
  })
  return `<defs>${shade('sky', [
    [0, '#88bfe0'],
    [0.6, '#fdf0d8'],
  ])}${shade('square', [
    [0, '#d9cdb8'],
    [1, '#a5957d'],
  ])}</defs>
  ${rect(0, 0, width, height, 'url(#sky)')}${ridge(width, height, height * 0.3, 60, 1.1, '#9dbccb')}
  ${ridge(width, height, height * 0.38, 45, 3.4, '#7ba3a5')}${towers}
  ${rect(0, height * 0.55, width, height * 0.45, 'url(#square)')}
  ${times(10, (i) => `<path d="M${width / 2} ${height * 0.5} L${round(width * (i / 9) * 2.4 - width * 0.7)} ${height}" stroke="#8b7b64" stroke-width="3" opacity="0.5"/>`)}
  ${times(4, stall)}`
}

const SCENES = [
  { name: 'training', width: 1800, height: 1012, draw: hall },
  { name: 'skills', width: 1800, height: 1350, draw: gears },
  { name: 'sports', width: 1800, height: 1200, draw: track },
  { name: 'reading', width: 1200, height: 1800, draw: books },
  { name: 'canteen', width: 1800, height: 1800, draw: canteen },
  { name: 'legal-aid', width: 1800, height: 1200, draw: stalls },
]

/** Film grain: grey noise at a third of the resolution, laid over softly. */
async function grain(width, height, seed) {
  const random = chance(seed)
  const [columns, rows] = [Math.ceil(width / 3), Math.ceil(height / 3)]
  const noise = Buffer.from(
    Array.from({ length: columns * rows }, () => 128 + Math.round((random() + random() - 1) * 46)),
  )
  return sharp(noise, { raw: { width: columns, height: rows, channels: 1 } })
    .resize(width, height, { kernel: 'cubic', fit: 'fill' })
    .png()
    .toBuffer()
}

/** The best JPEG quality that keeps the file small enough. */
async function encode(image) {
  for (let quality = 88; quality > 40; quality -= 4) {
    const bytes = await image.clone().jpeg({ quality, chromaSubsampling: '4:2:0' }).toBuffer()
    if (bytes.length <= MOST_BYTES) return bytes
  }
  throw new Error('the picture does not get small enough')
}

for (const [index, { name, width, height, draw }] of SCENES.entries()) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${draw(width, height)}</svg>`
  const noise = await grain(width, height, 100 + index)
  const flat = await sharp(Buffer.from(svg))
    .composite([{ input: noise, blend: 'soft-light' }])
    .removeAlpha()
    .png()
    .toBuffer()
  await writeFile(new URL(`2024-23-${name}.jpg`, import.meta.url), await encode(sharp(flat)))
}
