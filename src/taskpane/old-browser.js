/*
 * First script of the page, in plain ES5: where the web view is Internet Explorer (Excel 2016 and 2019) nothing else
 * on the page can run, so this says what to do instead of leaving the pane blank. It does nothing anywhere else.
 */
(function () {
  var agent = window.navigator.userAgent;
  if (agent.indexOf("Trident/") < 0 && agent.indexOf("MSIE ") < 0) return;

  function say() {
    var lines = [
      "此版本的 Excel 不能显示任务窗格。",
      "报表照样能用：工作表里的公式和底色会指出哪里不平。用 Excel 2021 或更新的版本插入模板后，在这里打开填写即可。",
      "This version of Excel cannot show the task pane. The sheets work without it: their formulas and colours show what does not add up. It needs Excel 2021 or later."
    ];
    var pane = document.getElementById("pane") || document.body;
    pane.innerHTML = "";
    pane.setAttribute("role", "alert");
    pane.style.cssText = "padding:16px;font:14px/1.7 'Microsoft YaHei UI','Microsoft YaHei',sans-serif;color:#242424";
    for (var i = 0; i < lines.length; i++) {
      var line = document.createElement("p");
      line.appendChild(document.createTextNode(lines[i]));
      if (i === 0) line.style.fontWeight = "bold";
      pane.appendChild(line);
    }
  }

  if (document.body) say();
  else window.attachEvent ? window.attachEvent("onload", say) : window.addEventListener("load", say);
})();
