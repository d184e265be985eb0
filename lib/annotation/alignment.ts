/**
 * One text laid on another: for each character of the first, where its counterpart in the second
 * begins and ends; -1 where it has none. Made and mended in place, because windows are many.
 */
export type Alignment = { readonly from: Int32Array; readonly to: Int32Array };
