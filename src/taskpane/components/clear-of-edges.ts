/** The guide covers the foot of the pane: what the keys lead to is scrolled to above it. */

export const guideHeight = "30vh";

export const aboveGuide = { "& button, & input, & [tabindex]": { scrollMarginBottom: `calc(${guideHeight} + 44px)` } } as const;
