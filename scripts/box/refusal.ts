/** Something that a person has to put right before there can be a release; its message is all that is shown. */
export class Refusal extends Error {}
