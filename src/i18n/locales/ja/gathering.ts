/** Sealed sheets that go from phone to phone without a network. */
export const gathering = {} as const;
