// On Node 20 a folder is checked in a sixth less processor time when V8 optimises later and inlines less (docs/decisions/0008).
export const flagsOnNode20 = ["--interrupt-budget=560000", "--max-inlined-bytecode-size-cumulative=300"];
