// Run by set-address.cmd in Windows' own script host, which knows the language of 1999. Words are spelt out: no code page changes them.
var files = new ActiveXObject("Scripting.FileSystemObject");
var folder = files.GetParentFolderName(WScript.ScriptFullName);
var address = WScript.Arguments.length > 0 ? WScript.Arguments(0) : "";
if (address === "") {
  WScript.StdOut.Write(
    "\u52a0\u8f7d\u9879\u653e\u5728\u54ea\u4e2a\u5730\u5740\uff08\u4f8b\u5982 https://intranet.example/xxgk/\uff09\uff1a"
  );
  address = WScript.StdIn.ReadLine();
}
address = address.replace(/^\s+|\s+$/g, "").replace(/\/?$/, "/");
if (!/^https:\/\/[A-Za-z0-9]([A-Za-z0-9.\-]*[A-Za-z0-9])?(:[0-9]{1,5})?\/([A-Za-z0-9._~\-]+\/)*$/.test(address)) {
  WScript.StdErr.WriteLine("\u5730\u5740\u4e0d\u5bf9\uff1a" + address);
  WScript.StdErr.WriteLine(
    "\u8981\u5199\u6210 https://\u4e3b\u673a\u540d/\u6587\u4ef6\u5939/\uff0c\u53ea\u7528\u5b57\u6bcd\u3001\u6570\u5b57\u3001\u70b9\u548c\u8fde\u5b57\u7b26\uff1bOffice \u53ea\u63a5\u53d7 https\u3002manifest.xml \u6ca1\u6709\u6539\u52a8\u3002"
  );
  WScript.Quit(2);
}
// The template is plain ASCII, so that no code page of this machine changes it.
var from = files.OpenTextFile(folder + "\\manifest-template.xml", 1);
var text = from.ReadAll().split("https://localhost:3000/").join(address);
from.Close();
var to = files.CreateTextFile(folder + "\\manifest.xml", true, false);
to.Write(text);
to.Close();
WScript.Echo("\u5df2\u5199\u597d manifest.xml\uff0c\u5730\u5740\u662f " + address);
WScript.Echo(
  "\u4e0b\u4e00\u6b65\uff1a\u628a\u8fd9\u4e2a\u6587\u4ef6\u5939\u653e\u5230\u8be5\u5730\u5740\u7684\u670d\u52a1\u5668\u4e0a\uff0c\u518d\u5206\u53d1 manifest.xml\uff08\u89c1\u624b\u518c\u201c\u90e8\u7f72\u201d\uff09\u3002"
);
