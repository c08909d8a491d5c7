#!/bin/sh
# sh set-address.sh https://intranet.example/xxgk/
# 把加载项的地址写进 manifest.xml；不用装别的程序，可以重复运行。
folder=$(cd "$(dirname "$0")" && pwd)
address=$1
if [ -z "$address" ]; then
  printf '加载项放在哪个地址（例如 https://intranet.example/xxgk/）：'
  read -r address
fi
address=${address%/}/
if ! printf '%s\n' "$address" | grep -Eq '^https://[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?/([A-Za-z0-9._~-]+/)*$'; then
  echo "地址不对：$address" >&2
  echo "要写成 https://主机名/文件夹/，只用字母、数字、点和连字符；Office 只接受 https。manifest.xml 没有改动。" >&2
  exit 2
fi
sed "s|https://localhost:3000/|$address|g" "$folder/manifest-template.xml" > "$folder/manifest.xml.part" &&
  mv "$folder/manifest.xml.part" "$folder/manifest.xml" || exit 2
echo "已写好 $folder/manifest.xml，地址是 $address"
echo "下一步：把这个文件夹放到该地址的服务器上，再分发 manifest.xml（见手册“部署”）。"
