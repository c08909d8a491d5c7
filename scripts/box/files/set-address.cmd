@echo off
rem set-address.cmd https://intranet.example/xxgk/
cscript //nologo //E:JScript "%~dp0set-address.js" %1
exit /b %errorlevel%
