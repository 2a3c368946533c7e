// Stands for the parts of pdfkit that banxin never reaches: its font engine and its line breaker. Faces, subsets and
// lines are ours; leaving these out saves a sixth of the start-up.
const refuse = () => {
  throw new Error('this part of pdfkit is left out of the bundle')
}

export const create = refuse
export const openSync = refuse
export default class LeftOut {
  constructor() {
    refuse()
  }
}
