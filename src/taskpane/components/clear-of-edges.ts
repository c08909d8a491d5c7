/** The buttons cover the head of the pane and the guide its foot: what the keys lead to is scrolled to between them. */

export const guideHeight = "30vh";

export const clearOfEdges = {
  "& button, & input, & [tabindex]": { scrollMarginTop: "100px", scrollMarginBottom: `calc(${guideHeight} + 44px)` },
} as const;
