/*
 * First script of the page, in plain ES5: where the web view is Internet Explorer (Excel 2016 and 2019, and Excel 2021
 * on a machine without the WebView2 runtime) nothing else
 * on the page can run, so this says what to do instead of leaving the pane blank. It does nothing anywhere else.
 */
(function () {
  var agent = window.navigator.userAgent;
  if (agent.indexOf("Trident/") < 0 && agent.indexOf("MSIE ") < 0) return;

  function say() {
    var lines = [
      "这里还不能显示任务窗格：请先安装 Microsoft Edge WebView2 运行时，再重新打开 Excel。",
      "Excel 2021 和更新的版本需要它，不能上网的电脑可以用离线安装包；请管理电脑的同事安装。Excel 2016 和 2019 装了也不能显示。",
      "报表照样能用：工作表里的公式和底色会指出哪里不平。用 Excel 2021 或更新的版本插入模板后，在这里打开填写即可。",
      "The task pane cannot be shown here yet. Install the Microsoft Edge WebView2 Runtime, then reopen Excel: Excel 2021 and later need it. Excel 2016 and 2019 cannot show the pane. The sheets work without it: their formulas and colours show what does not add up."
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
