/** The drawing operations of a PDF page, as the PDF library lists them, in a form that can be trusted. */
import type { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { combine, type Matrix, readMatrix } from './pdf-matrix.ts'

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>
export type PdfOperators = Awaited<ReturnType<typeof getResolvedPDFJS>>['OPS']

export interface Operation {
  readonly operator: number
  readonly values: readonly unknown[]
  /** From the coordinates of the operation to points from the page's upper left corner. */
  readonly view: Matrix
}

export const numbersOf = (value: unknown): readonly number[] => {
  if (value instanceof Float32Array || value instanceof Float64Array) return [...value]
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'number') : []
}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]

/** Hands over each operation with the coordinates that hold for it. */
export function eachOperation(
  list: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  operators: PdfOperators,
  page: Matrix,
  visit: (operation: Operation) => void,
): void {
  const saved: Matrix[] = []
  let view = page
  for (const [index, operator] of list.fnArray.entries()) {
    const values = listOf(list.argsArray[index])
    if (operator === operators.save) saved.push(view)
    else if (operator === operators.restore) view = saved.pop() ?? page
    else if (operator === operators.transform) view = combine(view, readMatrix(numbersOf(values)))
    else if (operator === operators.paintFormXObjectBegin) {
      saved.push(view)
      view = combine(view, readMatrix(numbersOf(values[0])))
    } else if (operator === operators.paintFormXObjectEnd) view = saved.pop() ?? page
    visit({ operator, values, view })
  }
}
