/** A principle in やさしい日本語, part by part; readings stand behind their words as 会議《かいぎ》. */
export interface EasyWords {
  readonly name: string;
  readonly meaning: string;
  readonly example: string;
  readonly signsItWorks: readonly string[];
  readonly signsItDoesNot: readonly string[];
  readonly questions: readonly [string, string, string];
  readonly whenWeak: readonly string[];
}
