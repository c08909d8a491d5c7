/** Texts that Excel, where they are typed, takes for a number, a date, a time, a logical value or an error. */
export const numberLike = ["3001", "3,001", "50%", "3/4", "3月4日", "2025-3-1", "9:30", "007", "1e5", "￥3,001", "TRUE", " 12 ", "#N/A"];
