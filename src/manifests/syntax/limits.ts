/**
 * How much is read. Beyond a limit a text is kept and edited as it is, but not understood, and a finding says so.
 * Chosen so that the worst text within them is read in about two seconds on an ordinary machine.
 */
export const limits = {
  /** UTF-16 units of a file. */
  fileLength: 5_000_000,
  documentsPerFile: 20_000,
  /** Tokens of the YAML lexer; time grows with them rather than with the length. */
  tokensPerDocument: 150_000,
  tokensPerFile: 350_000,
  /** Collections within collections. */
  depth: 64,
  keysPerMap: 5_000,
  /** Nodes that aliases add to a document, counted at each use. */
  aliasedNodes: 10_000,
} as const;
