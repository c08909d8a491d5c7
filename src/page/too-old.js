/*
 * Before the page's own script, in plain ES5: a browser that cannot run it says so in one sentence instead of staying white.
 * What is asked is what the page cannot do without and no polyfill brings.
 */
(function () {
  var isTooOld = false;
  try {
    // Chromium 64 stops at this pattern, Internet Explorer at much before it.
    isTooOld =
      !new RegExp("^\\p{Script=Han}$", "u").test("\u6c49") ||
      typeof Promise.prototype["finally"] !== "function" ||
      !Array.prototype.flatMap;
  } catch (error) {
    isTooOld = true;
  }
  if (!isTooOld) return;
  var lines = [
    "这个浏览器太旧，打不开本页。请用 2018 年以后的 360 安全浏览器（极速模式）、Edge、Chrome，或者用 Excel、WPS 填写空白工作簿。",
    "This browser is too old for the page. Use one of 2018 or later, such as Edge or Chrome.",
  ];
  for (var i = 0; i < lines.length; i++) {
    var line = document.createElement("p");
    line.setAttribute("role", "alert");
    line.style.cssText = "margin:24px;font:16px/1.7 'Microsoft YaHei',sans-serif";
    line.appendChild(document.createTextNode(lines[i]));
    document.body.appendChild(line);
  }
  window.tooOld = true;
})();
