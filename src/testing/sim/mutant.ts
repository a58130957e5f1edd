/** A bug that is planted on purpose. */
export interface Mutant {
  readonly name: string;
  /** Path from the root of the project. */
  readonly file: string;
  /** Stands exactly once in the file; a place that has moved makes the run fail. */
  readonly from: string;
  readonly to: string;
}
