/** English messages of `refusal`: why an edit was not done, and what to do first. Nothing has been changed when one is shown. */
export const refusal = {
  documentDoesNotParse:
    'The YAML in {{file}} has an error on line {{line}}. Fix it there first; then this can be changed here.',
  notFound: '{{path}} is no longer there in {{file}}, so there is nothing to change.',
  nameTaken: 'The name {{name}} is in use already. Choose another one.',
  invalidName:
    '“{{name}}” cannot be used as a name. Use lower-case letters, digits and hyphens, with a letter or digit at both ends.',
  invalidValue: '“{{value}}” cannot be used for {{field}}.',
  selectorNeedsLabel:
    'The label {{key}} is the only one that this workload’s own selector asks for. Without it Kubernetes refuses the workload; rename the label instead.',
  exoticSyntax: 'Line {{line}} of {{file}} is written in a way that can only be changed by hand, in the YAML.',
  exoticSyntax_alias:
    'Line {{line}} of {{file}} has an anchor, and other places share its value. To change it in one place only, do it in the YAML.',
  exoticSyntax_mergeKey:
    'Line {{line}} of {{file}} takes this in with a merge key (<<), together with other values. Change it in the YAML.',
  exoticSyntax_complexKey: 'Line {{line}} of {{file}} has a key that is more than a plain word. Change it in the YAML.',
  wouldNotReadBack:
    'This could not be written into {{file}} without changing something else, so nothing was changed. Do it in the YAML.',
} as const;
