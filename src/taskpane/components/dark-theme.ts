/** A file of its own, so that only a dark Office fetches it. */

export { webDarkTheme } from "@fluentui/react-components";
