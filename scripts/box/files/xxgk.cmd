@echo off
setlocal
set NODE_OPTIONS=
"%~dp0node.exe" V8FLAGS "%~dp0xxgk.cjs" %*
exit /b %errorlevel%
