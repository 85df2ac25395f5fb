/**
 * What each step may take at most, and what it should take, in milliseconds: medians, but p95 for edits.
 * @type {Readonly<Record<string, Readonly<Record<string, { readonly must: number, readonly goal: number }>>>>}
 */
export const targets = {
  'W1-100': { 'all pairs': { must: 40, goal: 10 } },
  'W1-500': { 'all pairs': { must: 120, goal: 40 } },
  'W1-1000': {
    'text to model': { must: 400, goal: 250 },
    'all pairs': { must: 250, goal: 90 },
    'one-policy edit': { must: 8, goal: 1 },
    'one explained flow': { must: 1, goal: 0.1 },
    diff: { must: 500, goal: 200 },
  },
  'W1-10000': { 'all pairs': { must: 1500, goal: 700 }, 'one-policy edit': { must: 50, goal: 5 } },
  'W1-10000-5000': { 'all pairs': { must: 4000, goal: 1600 } },
  'W2-30': { 'all pairs': { must: 150, goal: 60 } },
  'W2-240': { 'all pairs': { must: 1200, goal: 500 } },
  'W3-250': { 'all pairs': { must: 150, goal: 60 } },
};

/**
 * Peak memory of a process that works out all pairs and does nothing else, MB.
 * @type {Readonly<Record<string, number>>}
 */
export const megabytesAtMost = { 'W1-10000': 500, 'W1-10000-5000': 1000 };
