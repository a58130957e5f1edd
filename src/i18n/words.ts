/** The same keys as the Japanese original; a plural may add the forms Japanese does not have. */
export type Words<Original> = { readonly [K in keyof Original]: string } & {
  readonly [K in keyof Original as K extends `${infer Base}_other` ? `${Base}_one` : never]?: string;
};

/** Some of the keys of the Japanese original: for a Japanese mode that says only a few things differently. */
export type SomeWords<Original> = { readonly [K in keyof Original]?: string };

/** The keys a screen may ask for: `people_other` is asked for as `people` with a `count`. */
export type WordKey<Original> = keyof Original extends infer K
  ? K extends `${infer Base}_other`
    ? Base
    : K extends string
      ? K
      : never
  : never;

/** Values put in place of `{{name}}` in a sentence; `count` also chooses the plural. */
export type WordValues = Readonly<Record<string, string | number>>;
