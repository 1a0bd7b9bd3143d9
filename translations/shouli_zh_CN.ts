<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>CardPhotoPage</name>
    <message>
        <source>Receipt number of the card photo</source>
        <translation>社保卡相片回执号</translation>
    </message>
    <message>
        <source>Get the picture</source>
        <translation>获取图片</translation>
    </message>
    <message>
        <source>Make the card with the photo of the social-insurance system</source>
        <translation>使用社保系统相片制卡</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>重新查询</translation>
    </message>
    <message>
        <source>Take picture</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Photo for the card</source>
        <translation>制卡相片</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>仍然使用</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
</context>
<context>
    <name>CardsPage</name>
    <message>
        <source>All cards below are cleared together; none can be left out.</source>
        <translation>以下社保卡将一并清理，不能只选其中几张。</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新查询</translation>
    </message>
</context>
<context>
    <name>ClearingConfirmPage</name>
    <message>
        <source>Not submitted: the order did not reach central. No card was changed. It can be submitted again, or the case discarded.</source>
        <translation>未提交：清理指令没有到达中心，社保卡未作任何变更。可再次提交清理，也可在工作台放弃该业务。</translation>
    </message>
    <message>
        <source>Clearing cannot be undone. It cancels the cards&apos; social-security use only: the bank accounts are not closed by it; for that the applicant goes to the bank.</source>
        <translation>清理后不能恢复。清理只注销社保卡的社会保障功能，不会注销卡上的银行账户；需要注销银行账户的，请申领人到服务银行网点办理。</translation>
    </message>
    <message>
        <source>Clearing the cards at central…</source>
        <translation>正在由中心清理社保卡…</translation>
    </message>
</context>
<context>
    <name>ClearingOutcomePage</name>
    <message>
        <source>Go on with the application</source>
        <translation>继续申领</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>返回首页</translation>
    </message>
    <message>
        <source>Back to the workbench</source>
        <translation>返回工作台</translation>
    </message>
</context>
<context>
    <name>ConfirmPage</name>
    <message>
        <source>Submitting…</source>
        <translation>正在提交…</translation>
    </message>
</context>
<context>
    <name>DeliveryPage</name>
    <message>
        <source>Way of delivery</source>
        <translation>领卡方式</translation>
    </message>
    <message>
        <source>Pick up at an outlet</source>
        <translation>网点领卡</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>受理网点信息</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Choose the outlet</source>
        <translation>选择受理网点</translation>
    </message>
    <message>
        <source>Notes on mailing</source>
        <translation>温馨提示</translation>
    </message>
    <message>
        <source>The applicant has read and confirms the notes on mailing</source>
        <translation>申领人已阅读并确认温馨提示</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Recipient&apos;s mobile number</source>
        <translation>收件人手机号码</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Change the recipient&apos;s mobile number</source>
        <translation>修改收件人手机号码</translation>
    </message>
    <message>
        <source>Recipient&apos;s area</source>
        <translation>收件地区</translation>
    </message>
    <message>
        <source>Recipient&apos;s address</source>
        <translation>详细地址</translation>
    </message>
    <message>
        <source>Mail, postage paid by the recipient</source>
        <translation>邮寄到付</translation>
    </message>
</context>
<context>
    <name>DetailsPage</name>
    <message>
        <source>Personal information</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Document kind</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Document valid from</source>
        <translation>证件有效开始日期</translation>
    </message>
    <message>
        <source>Document valid long-term</source>
        <translation>证件有效期是否为长期</translation>
    </message>
    <message>
        <source>Document valid until</source>
        <translation>证件有效截止日期</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>手机号码</translation>
    </message>
    <message>
        <source>Place of residence</source>
        <translation>常住地区</translation>
    </message>
    <message>
        <source>Residential address</source>
        <translation>常住详细地址</translation>
    </message>
    <message>
        <source>Card information</source>
        <translation>社保卡信息</translation>
    </message>
    <message>
        <source>Issuing city</source>
        <translation>发卡地</translation>
    </message>
    <message>
        <source>Social security number</source>
        <translation>社会保障号</translation>
    </message>
    <message>
        <source>Service bank</source>
        <translation>服务银行</translation>
    </message>
    <message>
        <source>Insurance type</source>
        <translation>参保类型</translation>
    </message>
</context>
<context>
    <name>EligibilityPage</name>
    <message>
        <source>Confirm with the applicant</source>
        <translation>请与申领人核对</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Social security number</source>
        <translation>社会保障号</translation>
    </message>
    <message>
        <source>Intended issuing city</source>
        <translation>意向发卡地</translation>
    </message>
    <message>
        <source>Compared with the applicant: name, social security number and intended issuing city are right</source>
        <translation>已与申领人核对：姓名、社会保障号和意向发卡地无误</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Something that was received or read is not in order.</source>
        <translation>收到或读取的内容不完整，请重试；若反复出现，请联系管理员。</translation>
    </message>
    <message>
        <source>What was asked for does not exist.</source>
        <translation>要找的内容不存在，请返回工作台后重试。</translation>
    </message>
    <message>
        <source>This case was changed elsewhere meanwhile. Return to the workbench and open it again.</source>
        <translation>该业务已在别处被修改，请返回工作台重新打开。</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>操作已取消。</translation>
    </message>
    <message>
        <source>It took too long. Try again.</source>
        <translation>等待时间过长，请重试。</translation>
    </message>
    <message>
        <source>The program made a mistake. Nothing is lost; try again, and tell the administrator if it happens again.</source>
        <translation>程序出现异常，资料没有丢失。请重试；若再次出现，请联系管理员。</translation>
    </message>
    <message>
        <source>The data folder cannot be written to. Ask the administrator to check its rights.</source>
        <translation>数据文件夹为只读，请联系管理员检查权限。</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that it is still there, then choose it again.</source>
        <translation>文件无法读取，请确认文件仍在原处后重新选择。</translation>
    </message>
    <message>
        <source>The file cannot be written. Choose another place, then try again.</source>
        <translation>文件无法写入，请换一个位置后重试。</translation>
    </message>
    <message>
        <source>Stored data was changed or is damaged. Tell the administrator; do not go on with this case.</source>
        <translation>已存资料被改动或损坏，请联系管理员，不要继续办理该业务。</translation>
    </message>
    <message>
        <source>Stored data comes from a newer version of the program. Update this workstation.</source>
        <translation>资料由更高版本的程序保存，请升级本工作站。</translation>
    </message>
    <message>
        <source>The key of this data is not here. Tell the administrator.</source>
        <translation>缺少打开该资料的密钥，请联系管理员。</translation>
    </message>
    <message>
        <source>A signature does not hold. Tell the administrator.</source>
        <translation>签名校验未通过，请联系管理员。</translation>
    </message>
    <message>
        <source>The local database is missing. Tell the administrator before anything else is done here.</source>
        <translation>找不到本地数据库。请先联系管理员，不要继续操作。</translation>
    </message>
    <message>
        <source>The local database is damaged. Leave it as it is and tell the administrator: it can be restored.</source>
        <translation>本地数据库已损坏。请保持原样并联系管理员恢复。</translation>
    </message>
    <message>
        <source>The local database belongs to a newer version of the program. Update this workstation.</source>
        <translation>本地数据库属于更高版本的程序，请升级本工作站。</translation>
    </message>
    <message>
        <source>The local database is busy. Try again.</source>
        <translation>本地数据库正忙，请稍后重试。</translation>
    </message>
    <message>
        <source>The local database could not be used. Try again; tell the administrator if it happens again.</source>
        <translation>本地数据库操作失败，请重试；若再次出现，请联系管理员。</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation>尚未登录，请先登录。</translation>
    </message>
    <message>
        <source>The change does not fit what is stored. Open the case again.</source>
        <translation>修改与已存资料冲突，请重新打开该业务。</translation>
    </message>
    <message>
        <source>The name or the passphrase is wrong.</source>
        <translation>工号或口令不正确。</translation>
    </message>
    <message>
        <source>Too many wrong passphrases: this account is locked for a while. Wait, or ask another operator.</source>
        <translation>口令错误次数过多，该账号已暂时锁定，请稍后再试。</translation>
    </message>
    <message>
        <source>This account was closed. Ask the administrator.</source>
        <translation>该账号已停用，请联系管理员。</translation>
    </message>
    <message>
        <source>A passphrase has at least ten characters.</source>
        <translation>口令至少十个字符。</translation>
    </message>
    <message>
        <source>This passphrase is one of the commonest. Choose another.</source>
        <translation>该口令过于常见，请换一个。</translation>
    </message>
    <message>
        <source>There is already an operator of this name.</source>
        <translation>该工号已存在。</translation>
    </message>
    <message>
        <source>This needs a supervisor. The account given is none.</source>
        <translation>此操作需要复核人员，所填账号没有复核权限。</translation>
    </message>
    <message>
        <source>Another person has to approve this: the supervisor may not be who is signed in.</source>
        <translation>须由他人复核：复核人员不能是当前登录的经办人。</translation>
    </message>
    <message>
        <source>Central cannot be reached.</source>
        <translation>无法连接中心。</translation>
    </message>
    <message>
        <source>Central did not answer in time.</source>
        <translation>中心未在规定时间内答复。</translation>
    </message>
    <message>
        <source>What answered is not central (perhaps the network asks for a sign-in). Nothing was taken as sent.</source>
        <translation>答复并非来自中心（可能是网络登录页面），未视为已上传。</translation>
    </message>
    <message>
        <source>Central is busy. It will be tried again.</source>
        <translation>中心繁忙，稍后会再次尝试。</translation>
    </message>
    <message>
        <source>This workstation is not enrolled. Ask the administrator.</source>
        <translation>本工作站尚未登记，请联系管理员。</translation>
    </message>
    <message>
        <source>The enrolment code is wrong, used or expired. Ask the province for a new one.</source>
        <translation>登记码不正确、已使用或已过期，请向省级管理员索取新的登记码。</translation>
    </message>
    <message>
        <source>Central no longer speaks this version. Update this workstation; what is waiting will be sent then.</source>
        <translation>中心已不支持本版本，请升级工作站；待上传的业务届时会继续上传。</translation>
    </message>
    <message>
        <source>Central has to be reached by https.</source>
        <translation>中心地址必须使用 https。</translation>
    </message>
    <message>
        <source>Central does not find this identity. Check name and number against the document.</source>
        <translation>未查询到该身份信息，请核对证件上的姓名和号码。</translation>
    </message>
    <message>
        <source>The record of this person says deceased. The application cannot go on here.</source>
        <translation>该人员登记为已故，不能继续办理。</translation>
    </message>
    <message>
        <source>Only Chinese citizens may apply here.</source>
        <translation>仅支持中国公民申领，暂不支持华侨及外国人办理。</translation>
    </message>
    <message>
        <source>There is already an application running for this person (存在有申请记录).</source>
        <translation>存在有申请记录：该人员已有正在办理的申领。</translation>
    </message>
    <message>
        <source>This workstation took an application of this person already, and central cannot be reached to say how it stands. Try again when the line is back, or go on with that application.</source>
        <translation>本工作站已受理过该人员的申领，现在无法向中心核实其进度。请在线路恢复后再试，或继续办理原申请。</translation>
    </message>
    <message>
        <source>This person already holds a valid card.</source>
        <translation>该人员已持有有效的社保卡，不能再次申领。</translation>
    </message>
    <message>
        <source>This person has several cards in the province. They have to be cleared before a new one is applied for.</source>
        <translation>省内存在多张社保卡，须先办理一人一卡清理后再申领。</translation>
    </message>
    <message>
        <source>This person has no tie to Guangdong (living, working or insured).</source>
        <translation>该人员在广东省内无居住、就业或参保记录，不能申领。</translation>
    </message>
    <message>
        <source>This person has no tie to the chosen city. Choose another one.</source>
        <translation>该人员与所选意向发卡地无关联，请选择其他发卡地。</translation>
    </message>
    <message>
        <source>This case belongs to another outlet.</source>
        <translation>该业务属于其他网点。</translation>
    </message>
    <message>
        <source>Central still lacks files of this case; they are being sent again.</source>
        <translation>中心尚缺该业务的文件，正在重新上传。</translation>
    </message>
    <message>
        <source>Central refused the case.</source>
        <translation>中心未受理该业务。</translation>
    </message>
    <message>
        <source>This acceptance number is already taken. Submit the case again: it gets another number. Tell the administrator.</source>
        <translation>该受理号已被占用。请重新提交，系统将分配新的受理号，并告知管理员。</translation>
    </message>
    <message>
        <source>A code was sent a moment ago. Wait until another may be sent.</source>
        <translation>验证码刚刚发送过，请稍候再发送。</translation>
    </message>
    <message>
        <source>The code has expired. Send a new one.</source>
        <translation>验证码已过期，请重新发送。</translation>
    </message>
    <message>
        <source>Too many wrong codes. Send a new one.</source>
        <translation>验证码错误次数过多，请重新发送。</translation>
    </message>
    <message>
        <source>The code could not be sent. Check the number, then try again.</source>
        <translation>验证码发送失败，请核对手机号码后重试。</translation>
    </message>
    <message>
        <source>There is no photo with this receipt number. Check it against the receipt.</source>
        <translation>查无此相片回执号，请与回执核对。</translation>
    </message>
    <message>
        <source>This receipt number belongs to another person.</source>
        <translation>该相片回执号不属于申领人。</translation>
    </message>
    <message>
        <source>This receipt has expired. Take a new photo.</source>
        <translation>该相片回执已过期，请重新采集相片。</translation>
    </message>
    <message>
        <source>The social-insurance system has no photo of this person. Choose another way.</source>
        <translation>社保系统中没有申领人的相片，请选择其他方式。</translation>
    </message>
    <message>
        <source>The file is empty. Choose another, or scan the document again.</source>
        <translation>文件是空的，请选择其他文件，或重新扫描材料。</translation>
    </message>
    <message>
        <source>The file is too large: at most 64 MB. Scan the document again with a lower resolution.</source>
        <translation>文件过大：最多 64 MB。请降低分辨率后重新扫描。</translation>
    </message>
    <message>
        <source>The picture is too large: at most 100 megapixels, and 65,500 points along a side. Scan the document again with a lower resolution.</source>
        <translation>图片尺寸过大：最多 1 亿像素，且任一边不超过 65500 像素。请降低分辨率后重新扫描。</translation>
    </message>
    <message>
        <source>Only JPEG, PNG, TIFF and PDF can be taken. Choose such a file, or scan the document.</source>
        <translation>只能使用 JPEG、PNG、TIFF 或 PDF 文件。请选择这类文件，或扫描材料。</translation>
    </message>
    <message>
        <source>The file is damaged, cut off, or of a kind that cannot be shown. Copy it again from where it came from, or scan the document.</source>
        <translation>文件已损坏、不完整或无法显示。请重新拷贝该文件，或扫描材料。</translation>
    </message>
    <message>
        <source>The file is protected by a password. Save it without one.</source>
        <translation>文件有密码保护，请取消密码后再选择。</translation>
    </message>
    <message>
        <source>The document has more than 500 pages. Save only the pages that are needed as a new file.</source>
        <translation>文件超过 500 页，请只保存需要的页面后再选择。</translation>
    </message>
    <message>
        <source>The file has no pages. Choose another, or scan the document.</source>
        <translation>文件没有页面，请选择其他文件，或扫描材料。</translation>
    </message>
    <message>
        <source>The file took too long to read and was given up. Scan the document instead.</source>
        <translation>读取文件超时，已停止读取。请改为扫描材料。</translation>
    </message>
    <message>
        <source>The file made the reader fail; nothing else was touched. Do not use this file: scan the document instead.</source>
        <translation>读取该文件时出错，其他资料不受影响。请勿使用该文件，改为扫描材料。</translation>
    </message>
    <message>
        <source>There is no such camera. Check that it is plugged in.</source>
        <translation>没有找到摄像头，请检查连接。</translation>
    </message>
    <message>
        <source>The camera is used by another program. Close that one.</source>
        <translation>摄像头正被其他程序使用，请先关闭该程序。</translation>
    </message>
    <message>
        <source>This program may not use the camera. Allow it in the system&apos;s settings for cameras, or ask who looks after this machine.</source>
        <translation>本程序无权使用摄像头，请在系统的摄像头设置中允许，或联系设备管理人员。</translation>
    </message>
    <message>
        <source>The camera was unplugged. Plug it in again: it goes on by itself.</source>
        <translation>摄像头已断开，重新连接后将自动恢复。</translation>
    </message>
    <message>
        <source>No ID-card reader is plugged in.</source>
        <translation>未连接身份证读卡器。</translation>
    </message>
    <message>
        <source>The ID-card reader is used by another program, or this user may not open its port.</source>
        <translation>读卡器正被其他程序使用，或当前用户无权打开其端口。</translation>
    </message>
    <message>
        <source>No ID-card reader answers at this port. Choose another one.</source>
        <translation>该端口没有读卡器应答，请选择其他端口。</translation>
    </message>
    <message>
        <source>The ID-card reader is out of order: its security module does not work.</source>
        <translation>读卡器故障：安全模块不工作。</translation>
    </message>
    <message>
        <source>The ID-card reader was unplugged. Plug it in again.</source>
        <translation>读卡器已拔下，请重新连接。</translation>
    </message>
    <message>
        <source>The card could not be read. Lift it, place it again and let it lie.</source>
        <translation>未能读取证件：请拿起证件重新放好，勿移动。</translation>
    </message>
    <message>
        <source>The card&apos;s data were damaged on the way. Lift it and place it again.</source>
        <translation>证件数据传输有误：请拿起证件重新放好。</translation>
    </message>
    <message>
        <source>What this card&apos;s chip says is not right. Type the document.</source>
        <translation>证件芯片内容有误，未填入任何内容，请手工录入。</translation>
    </message>
    <message>
        <source>This is a permanent residence card of a foreigner. The service is for Chinese citizens.</source>
        <translation>这是外国人永久居留身份证。本业务仅面向中国公民。</translation>
    </message>
    <message>
        <source>The form cannot be made: its template is damaged. Install the program again.</source>
        <translation>单据模板损坏，请重新安装程序。</translation>
    </message>
    <message>
        <source>The printer cannot be found. Connect one or switch it on and print again, or save the paper as PDF in its preview.</source>
        <translation>找不到打印机。请连接或打开打印机后重新打印，也可在预览中另存为 PDF。</translation>
    </message>
    <message>
        <source>Printing failed. Check the printer, then print again.</source>
        <translation>打印失败，请检查打印机后重新打印。</translation>
    </message>
    <message>
        <source>A part of the program is missing. Install the program again.</source>
        <translation>程序组件缺失，请重新安装程序。</translation>
    </message>
    <message>
        <source>A file of the automatic checks is missing or damaged. Decide yourself, and have the program installed again.</source>
        <translation>自动检查所需的文件缺失或已损坏，请自行判断，并重新安装程序。</translation>
    </message>
    <message>
        <source>The automatic check failed. Try again with another picture, or decide yourself.</source>
        <translation>自动检查失败，请换一张图片重试，或自行判断。</translation>
    </message>
    <message>
        <source>You are not permitted to do this. Ask a supervisor or the administrator.</source>
        <translation>您没有此操作的权限，请联系复核人员或管理员。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was lost: free some space, then try again.</source>
        <translation>磁盘已满。资料没有丢失，请清理磁盘空间后重试。</translation>
    </message>
    <message>
        <source>The enrolment of this workstation was revoked. Ask the administrator.</source>
        <translation>本工作站的登记已被撤销，请联系管理员。</translation>
    </message>
    <message>
        <source>Central holds another version of this case. Tell the administrator.</source>
        <translation>中心已存有该业务的不同版本，请联系管理员。</translation>
    </message>
    <message>
        <source>Files cannot be read safely on this machine. Tell the administrator.</source>
        <translation>本机无法安全读取文件，请联系管理员。</translation>
    </message>
    <message>
        <source>The local database was changed by something else than this program. What was changed is not used. Tell the administrator now: it has to be looked into.</source>
        <translation>本地数据库被本程序以外的操作改动过，被改动的内容不予采用。请立即告知管理员核查。</translation>
    </message>
    <message>
        <source>The local database is an older copy: what was done after it was made is missing here. Tell the administrator, also when it was restored on purpose.</source>
        <translation>本地数据库是较早的副本，此后办理的内容在本机已缺失。即使是有意恢复，也请告知管理员。</translation>
    </message>
    <message>
        <source>An entry of the audit log was changed or removed. Go on with the cases, and tell the administrator today: it has to be looked into.</source>
        <translation>操作日志中有条目被改动或删除。业务可以照常办理，请当天告知管理员核查。</translation>
    </message>
    <message>
        <source>Central did not receive the order: no card was cleared. Try again.</source>
        <translation>中心没有收到清理申请，未清理任何社保卡，请重试。</translation>
    </message>
    <message>
        <source>Central does not find this card among the applicant&apos;s.</source>
        <translation>中心未查询到申领人的该社保卡。</translation>
    </message>
    <message>
        <source>In its present state this card cannot be cleared. The issuing city&apos;s agency can help.</source>
        <translation>该社保卡当前状态不能清理，请到发卡地社保卡经办机构处理。</translation>
    </message>
    <message>
        <source>The card&apos;s bank did not answer. Try again in a while.</source>
        <translation>服务银行没有应答，请稍后重试。</translation>
    </message>
    <message>
        <source>Only the city that issued this card may clear it. The applicant has to go there.</source>
        <translation>该社保卡只能由发卡地清理，请申领人到发卡地办理。</translation>
    </message>
    <message>
        <source>There is no such scanner. Check that it is plugged in and switched on, then search again.</source>
        <translation>没有找到扫描仪，请检查连接和电源后重新查找。</translation>
    </message>
    <message>
        <source>The scanner is used by another program. Close that one, or switch the scanner off and on.</source>
        <translation>扫描仪正被其他程序使用，请关闭该程序，或将扫描仪关机后重新开机。</translation>
    </message>
    <message>
        <source>This account may not use the scanner. Ask the administrator.</source>
        <translation>当前账户无权使用扫描仪，请联系管理员。</translation>
    </message>
    <message>
        <source>Paper is jammed in the scanner. Take it out, then scan the remaining pages.</source>
        <translation>扫描仪卡纸，请取出纸张后继续扫描其余页面。</translation>
    </message>
    <message>
        <source>The cover of the scanner is open. Close it, then scan again.</source>
        <translation>扫描仪盖板未关闭，请关闭后重新扫描。</translation>
    </message>
    <message>
        <source>The feeder of the scanner is empty. Lay the pages in, then scan again.</source>
        <translation>扫描仪进纸器中没有纸张，请放入材料后重新扫描。</translation>
    </message>
    <message>
        <source>The scanner was unplugged or switched off. The pages that came before are kept.</source>
        <translation>扫描仪已断开或关机，之前扫描的页面仍然保留。</translation>
    </message>
    <message>
        <source>The scanner did not do as it should. Switch it off and on, then scan again.</source>
        <translation>扫描仪工作异常，请关机后重新开机，再次扫描。</translation>
    </message>
    <message>
        <source>The folder of the scanner&apos;s files is not there. Choose it again.</source>
        <translation>扫描文件夹不存在，请重新选择。</translation>
    </message>
    <message>
        <source>The connection to central is not safe: its certificate is not the one that was enrolled, or this machine&apos;s date is wrong. Tell the administrator.</source>
        <translation>与中心的连接不安全：证书与登记的不一致，或本机日期不对，请联系管理员。</translation>
    </message>
    <message>
        <source>Refused on %1: %2</source>
        <translation>%1 未通过：%2</translation>
    </message>
    <message>
        <source>This case was submitted before and keeps its number: it cannot be discarded. A supervisor can void it, with a reason.</source>
        <translation>该业务已提交过，受理号须保留，不能放弃。如不再办理，请由复核人员填写原因作废。</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong passphrases: this account is locked until %1, for another %n minute(s). Wait, or ask another operator.</source>
        <translation>
            <numerusform>口令错误次数过多，该账号已锁定至 %1（还有 %n 分钟），请届时再试，或由其他人员办理。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a HEIC picture, as phones take them, whatever its name says; it cannot be taken. On the phone, have it sent or saved as JPEG (camera settings, formats: “Most compatible”), or photograph the document here.</source>
        <translation>这是手机拍摄的 HEIC 图片（与文件名无关），无法采用。请在手机上以 JPEG 格式发送或保存（相机设置 → 格式 →「兼容性最佳」），或在此拍照。</translation>
    </message>
    <message>
        <source>This is a %1 picture, whatever its name says; only JPEG, PNG, TIFF and PDF can be taken. Have it saved as JPEG or PNG where it came from, or scan the document.</source>
        <translation>这是 %1 图片（与文件名无关），只能采用 JPEG、PNG、TIFF、PDF。请在来源处另存为 JPEG 或 PNG，或扫描材料。</translation>
    </message>
    <message>
        <source>This is a document of another program (%1), whatever its name says; only JPEG, PNG, TIFF and PDF can be taken. Have it saved as PDF in that program, or scan the paper.</source>
        <translation>这是其他程序的文档（%1，与文件名无关），只能采用 JPEG、PNG、TIFF、PDF。请在该程序中另存为 PDF，或扫描纸质材料。</translation>
    </message>
    <message>
        <source>This is an archive (%1) in which files are packed. Unpack it, then choose the picture or PDF in it.</source>
        <translation>这是压缩包（%1）。请先解压，再选择其中的图片或 PDF。</translation>
    </message>
    <message>
        <source>This is a film (%1), not a picture. Have a photograph of the document sent, or scan it here.</source>
        <translation>这是视频（%1），不是图片。请让对方发送材料的照片，或在此扫描。</translation>
    </message>
    <message>
        <source>This is a program, not a picture, whatever its name says. Do not open it: delete it, and tell the administrator.</source>
        <translation>这是程序，不是图片（与文件名无关）。请勿打开，请删除并告知管理员。</translation>
    </message>
    <message>
        <source>The file is named like a program, though a picture is in it. Do not open it elsewhere: ask where it came from, and have it sent under the right name.</source>
        <translation>文件名是程序的名称，内容却是图片。请勿在别处打开，请问明来源，并请对方以正确的名称重新发送。</translation>
    </message>
    <message>
        <source>What was filled into this form cannot be shown. Have it printed into a new PDF by the program in which it was filled in, or scan the paper.</source>
        <translation>此表单中填写的内容无法显示。请在填写时所用的程序中将其打印为新的 PDF，或扫描纸质材料。</translation>
    </message>
    <message>
        <source>The code is wrong. Have it read out again.</source>
        <translation>验证码不正确，请对方再读一遍。</translation>
    </message>
</context>
<context>
    <name>FacePage</name>
    <message>
        <source>Face and document</source>
        <translation>人脸与证件</translation>
    </message>
    <message>
        <source>The applicant has read the notice and agrees to the processing of the face</source>
        <translation>申领人已阅读告知书，单独同意处理人脸信息</translation>
    </message>
    <message>
        <source>Read the notice</source>
        <translation>查看告知书</translation>
    </message>
    <message>
        <source>Live picture</source>
        <translation>现场人像</translation>
    </message>
    <message>
        <source>Portrait side of the document</source>
        <translation>证件人像面</translation>
    </message>
    <message>
        <source>Take picture</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Take it again</source>
        <translation>重新拍照</translation>
    </message>
    <message>
        <source>Manual verification</source>
        <translation>人工核验</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>复核通过</translation>
    </message>
    <message>
        <source>Leave for review</source>
        <translation>提交待复核</translation>
    </message>
    <message>
        <source>Nobody else is here: a supervisor reviews it later</source>
        <translation>现场没有其他复核人员时使用，由复核人员事后复核</translation>
    </message>
    <message>
        <source>Three tries did not lead to a match. Please verify manually here.</source>
        <translation>三次核验未通过，请在此办理人工核验。</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
</context>
<context>
    <name>FaceText</name>
    <message>
        <source>Please turn your head slowly to your left</source>
        <translation>请慢慢向左转头</translation>
    </message>
    <message>
        <source>Please turn your head slowly to your right</source>
        <translation>请慢慢向右转头</translation>
    </message>
    <message>
        <source>Please close your eyes for a moment, then open them</source>
        <translation>请闭一下眼睛，再睁开</translation>
    </message>
    <message>
        <source>The face and the portrait match.</source>
        <translation>人脸与证件人像一致。</translation>
    </message>
    <message>
        <source>Alike, but not surely the same person: compare the two faces yourself and decide below.</source>
        <translation>相似，但不能确定是同一人：请自行比对两张人脸，并在下方作出认定。</translation>
    </message>
    <message>
        <source>The face and the portrait do not match.</source>
        <translation>人脸与证件人像不一致。</translation>
    </message>
    <message>
        <source>More than one face is in the picture. Only one person may be seen.</source>
        <translation>画面中不止一张人脸，请只保留被核验人。</translation>
    </message>
    <message>
        <source>The picture is too dark. Turn on a light.</source>
        <translation>画面过暗，请补光。</translation>
    </message>
    <message>
        <source>The face is too far away. Please come closer.</source>
        <translation>人脸过远，请靠近摄像头。</translation>
    </message>
    <message>
        <source>No face is seen. Please look into the camera.</source>
        <translation>没有检测到人脸，请正对摄像头。</translation>
    </message>
    <message>
        <source>No face is found on the picture of the document. Take that picture again on the page of the identity, or verify manually.</source>
        <translation>证件图像上没有找到人像，请返回“身份核实”重新采集人像面，或办理人工核验。</translation>
    </message>
    <message>
        <source>Please look straight into the camera</source>
        <translation>请正对摄像头</translation>
    </message>
    <message>
        <source>Thank you. Please look straight into the camera again</source>
        <translation>好的，请再正对摄像头</translation>
    </message>
    <message>
        <source>Nothing moves in the picture: has the camera stopped, or is a picture held before it?</source>
        <translation>画面静止不动：摄像头是否停止，或有人举着照片？</translation>
    </message>
    <message>
        <source>The face was checked against this picture. Without it the check is void and has to be done again.</source>
        <translation>人脸核验是以这张图片比对的。没有它，核验结果作废，须重新核验。</translation>
    </message>
</context>
<context>
    <name>FaceTurn</name>
    <message>
        <source>Try %1 of %2: press F2 when the person sits before the camera</source>
        <translation>第 %1 次（共 %2 次）：被核验人坐好后按 F2</translation>
    </message>
    <message>
        <source>The tries are used up: press F2 for a picture, then verify manually beside</source>
        <translation>核验次数已用完：请按 F2 拍照，再办理人工核验</translation>
    </message>
    <message>
        <source>The tries are used up: please verify manually beside</source>
        <translation>核验次数已用完，请在右侧办理人工核验</translation>
    </message>
    <message>
        <source>Not done yet: the check is running.</source>
        <translation>尚未完成：正在核验。</translation>
    </message>
    <message>
        <source>Not done yet: decide whether it is the same person, with a reason.</source>
        <translation>尚未完成：请认定是否为同一人，并填写认定理由。</translation>
    </message>
    <message>
        <source>Not done yet: get the consent and begin the check, or verify manually beside.</source>
        <translation>尚未完成：请先征得同意并开始核验，或在右侧办理人工核验。</translation>
    </message>
    <message>
        <source>Not done yet: please verify manually beside.</source>
        <translation>尚未完成：请在右侧办理人工核验。</translation>
    </message>
    <message>
        <source>Not done yet: take the picture, then verify manually beside.</source>
        <translation>尚未完成：请拍照，并在右侧办理人工核验。</translation>
    </message>
    <message>
        <source>Not done yet: begin the check, or verify manually beside.</source>
        <translation>尚未完成：请开始核验，或在右侧办理人工核验。</translation>
    </message>
</context>
<context>
    <name>FirstStartView</name>
    <message>
        <source>Set up this workstation</source>
        <translation>启用本工作站</translation>
    </message>
    <message>
        <source>The province issues an enrolment code for each workstation. The administrator created here can sign in first and adds the other operators.</source>
        <translation>每台工作站使用省级发放的登记码登记。此处建立的管理员首先登录，再添加其他人员。</translation>
    </message>
    <message>
        <source>Address of central</source>
        <translation>中心地址</translation>
    </message>
    <message>
        <source>Enrolment code</source>
        <translation>登记码</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>再次输入口令</translation>
    </message>
    <message>
        <source>At least ten characters; a sentence is best.</source>
        <translation>至少十个字符，建议使用一句话。</translation>
    </message>
    <message>
        <source>Enrol and sign in</source>
        <translation>登记并登录</translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>Notices</source>
        <translation>告知事项</translation>
    </message>
    <message>
        <source>Text of the notice</source>
        <translation>告知书正文</translation>
    </message>
    <message>
        <source>I have read and understood the above carefully and accept it of my own free will</source>
        <translation>本人已认真阅读，理解并自愿接受以上约定</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>The applicant&apos;s identity document</source>
        <translation>申领人身份证件</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>As on the document</source>
        <translation>与证件一致</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Kind of applicant</source>
        <translation>申领人类别</translation>
    </message>
    <message>
        <source>Document kind</source>
        <translation>证件类型</translation>
    </message>
</context>
<context>
    <name>IssueText</name>
    <message>
        <source>Please fill this in.</source>
        <translation>请填写此项。</translation>
    </message>
    <message>
        <source>Too long: at most %1 characters.</source>
        <translation>内容过长：最多 %1 个字。</translation>
    </message>
    <message>
        <source>Too short: at least %1 characters.</source>
        <translation>内容过短：至少 %1 个字。</translation>
    </message>
    <message>
        <source>Contains a character that cannot be used here.</source>
        <translation>含有不能使用的字符。</translation>
    </message>
    <message>
        <source>The number has the wrong length.</source>
        <translation>号码位数不正确。</translation>
    </message>
    <message>
        <source>Fifteen digits: first-generation cards are no longer valid.</source>
        <translation>15 位号码：第一代身份证已停止使用，请使用 18 位号码。</translation>
    </message>
    <message>
        <source>Digits are expected here.</source>
        <translation>此处应为数字。</translation>
    </message>
    <message>
        <source>The first two digits name no province.</source>
        <translation>号码前两位不是有效的省级代码。</translation>
    </message>
    <message>
        <source>The birth date in the number does not exist.</source>
        <translation>号码中的出生日期不正确。</translation>
    </message>
    <message>
        <source>The check digit is wrong: please compare with the document.</source>
        <translation>校验位不正确，请与证件核对。</translation>
    </message>
    <message>
        <source>Not in the expected format.</source>
        <translation>格式不正确。</translation>
    </message>
    <message>
        <source>This permit (HA/MA) is for persons who are not Chinese citizens: it cannot be used here.</source>
        <translation>该通行证（HA/MA 开头）持有人非中国籍，不能申领。</translation>
    </message>
    <message>
        <source>This number belongs to another kind of document.</source>
        <translation>该号码属于其他证件类型。</translation>
    </message>
    <message>
        <source>Under 16: the legal guardian has to apply.</source>
        <translation>未满 16 周岁，须由法定监护人代为申领。</translation>
    </message>
    <message>
        <source>From 16 on an identity card is needed; the household register is not enough.</source>
        <translation>已满 16 周岁，应使用居民身份证，不能使用户口簿。</translation>
    </message>
    <message>
        <source>Not a date. Type it as yyyymmdd.</source>
        <translation>日期不正确，请按 yyyymmdd 填写。</translation>
    </message>
    <message>
        <source>This date lies in the future.</source>
        <translation>日期不能晚于今天。</translation>
    </message>
    <message>
        <source>The end has to lie after the start.</source>
        <translation>截止日期须晚于开始日期。</translation>
    </message>
    <message>
        <source>The document has expired.</source>
        <translation>证件已过期。</translation>
    </message>
    <message>
        <source>This date lies before the birth.</source>
        <translation>日期早于出生日期。</translation>
    </message>
    <message>
        <source>The term does not fit the age at its start: please compare with the document.</source>
        <translation>有效期限与办证时的年龄不符，请与证件核对。</translation>
    </message>
    <message>
        <source>Long-term validity is for cards begun at 46 or later.</source>
        <translation>「长期」仅适用于年满 46 周岁后办理的身份证。</translation>
    </message>
    <message>
        <source>Only an identity card can be valid for the long term.</source>
        <translation>只有居民身份证可以为「长期」。</translation>
    </message>
    <message>
        <source>Please choose from the list.</source>
        <translation>请从列表中选择。</translation>
    </message>
    <message>
        <source>The number is not verified yet: send a code and enter it.</source>
        <translation>尚未验证：请发送验证码并填写。</translation>
    </message>
    <message>
        <source>The number was changed: please verify it again.</source>
        <translation>号码已更改，请重新验证。</translation>
    </message>
    <message>
        <source>This was not checked yet.</source>
        <translation>尚未校验。</translation>
    </message>
    <message>
        <source>This was not done yet.</source>
        <translation>尚未完成。</translation>
    </message>
    <message>
        <source>This outlet is not of the chosen city and bank.</source>
        <translation>该网点不属于所选发卡地和服务银行。</translation>
    </message>
    <message>
        <source>This picture is still missing: %1</source>
        <translation>还缺少图片：%1</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>约定</translation>
    </message>
    <message>
        <source>Document kind</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Portrait side</source>
        <translation>人像面</translation>
    </message>
    <message>
        <source>Emblem side</source>
        <translation>国徽面</translation>
    </message>
    <message>
        <source>Consent to face verification</source>
        <translation>人脸核验同意</translation>
    </message>
    <message>
        <source>Face verification</source>
        <translation>人脸核验</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Intended issuing city</source>
        <translation>意向发卡地</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>上传材料</translation>
    </message>
    <message>
        <source>Photo receipt number</source>
        <translation>相片回执号</translation>
    </message>
    <message>
        <source>Photo for the card</source>
        <translation>制卡相片</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Document valid from</source>
        <translation>证件有效开始日期</translation>
    </message>
    <message>
        <source>Document valid until</source>
        <translation>证件有效截止日期</translation>
    </message>
    <message>
        <source>Document valid long-term</source>
        <translation>证件有效期是否为长期</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>手机号码</translation>
    </message>
    <message>
        <source>Verification code</source>
        <translation>验证码</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>Place of residence</source>
        <translation>常住地区</translation>
    </message>
    <message>
        <source>Residential address</source>
        <translation>常住详细地址</translation>
    </message>
    <message>
        <source>Service bank</source>
        <translation>服务银行</translation>
    </message>
    <message>
        <source>Insurance type</source>
        <translation>参保类型</translation>
    </message>
    <message>
        <source>Way of delivery</source>
        <translation>领卡方式</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>受理网点信息</translation>
    </message>
    <message>
        <source>Notes on mailing</source>
        <translation>温馨提示</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Recipient&apos;s mobile number</source>
        <translation>收件人手机号码</translation>
    </message>
    <message>
        <source>Recipient&apos;s verification code</source>
        <translation>验证码</translation>
    </message>
    <message>
        <source>Recipient&apos;s area</source>
        <translation>收件地区</translation>
    </message>
    <message>
        <source>Recipient&apos;s address</source>
        <translation>详细地址</translation>
    </message>
    <message>
        <source>Residents of Hong Kong, Macao and Taiwan can only pick up at an outlet.</source>
        <translation>港澳台居民只允许网点领卡。</translation>
    </message>
    <message>
        <source>Check of eligibility</source>
        <translation>资格校验</translation>
    </message>
    <message>
        <source>A number of the old booklets: the last of them expired in 2020. Ask for the present card.</source>
        <translation>这是旧版通行证（本式）的号码，旧版证件已全部过期，请申领人出示现行卡式证件。</translation>
    </message>
    <message>
        <source>Under 16 with a permit: the guardian applies on the paper form, this program cannot take the case.</source>
        <translation>持通行证或居住证的未满十六周岁申领人，本系统不能受理，请由监护人填写纸质申领登记表办理。</translation>
    </message>
    <message>
        <source>A permit for one entry (three months) cannot be used here: ask for the five-year card.</source>
        <translation>三个月一次有效的通行证不能用于申领，请申领人出示五年期证件。</translation>
    </message>
    <message>
        <source>Cards to be cleared</source>
        <translation>待清理的社保卡信息</translation>
    </message>
    <message>
        <source>A guardian has to be of age: 18 or older.</source>
        <translation>监护人须年满十八周岁。</translation>
    </message>
    <message>
        <source>This is the guardian&apos;s own number: type the child&apos;s.</source>
        <translation>这是监护人本人的号码：请输入子女的证件号码。</translation>
    </message>
    <message>
        <source>18 or older: adults apply by themselves.</source>
        <translation>已年满十八周岁：请由本人申领。</translation>
    </message>
    <message>
        <source>Only under seven may the photo be left out.</source>
        <translation>已满七周岁，须提供制卡相片。</translation>
    </message>
    <message>
        <source>The guardian is the applicant&apos;s</source>
        <translation>法定监护人与申领人关系</translation>
    </message>
    <message>
        <source>This does not fit the guardian&apos;s sex.</source>
        <translation>与监护人的性别不符。</translation>
    </message>
    <message>
        <source>Central refused.</source>
        <translation>中心未通过。</translation>
    </message>
    <message>
        <source>%1 and %2 are the same picture: replace the one that shows the other side.</source>
        <translation>「%1」与「%2」是同一张图片，请更换放错的一张。</translation>
    </message>
    <message>
        <source>More than 130 years ago: please compare with the document.</source>
        <translation>距今超过 130 年，请与证件核对。</translation>
    </message>
    <message>
        <source>Contains a character that cannot be used here: %1.</source>
        <translation>含有不能使用的字符：%1。</translation>
    </message>
    <message>
        <source>%1 only looks like the character %2: type that one.</source>
        <translation>%1 只是外形像 %2，并不是该字，请改为该字。</translation>
    </message>
    <message>
        <source>Two blanks in a row: type one.</source>
        <translation>连续两个空格，请只保留一个。</translation>
    </message>
    <message>
        <source>The separator · twice in a row: type it once.</source>
        <translation>间隔号“·”连续出现，请只保留一个。</translation>
    </message>
    <message>
        <source>The birth date in the number lies in the future.</source>
        <translation>号码中的出生日期晚于今天。</translation>
    </message>
    <message>
        <source>Please have it read and agreed to.</source>
        <translation>请对方阅读并同意。</translation>
    </message>
    <message>
        <source>%1 characters: such numbers have %2 to %3.</source>
        <translation>共 %1 位，此类号码应为 %2 至 %3 位。</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Service guide</source>
        <translation>办事指南</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份核实</translation>
    </message>
    <message>
        <source>Face verification</source>
        <translation>人脸核验</translation>
    </message>
    <message>
        <source>Eligibility check</source>
        <translation>申领资格校验</translation>
    </message>
    <message>
        <source>Upload materials</source>
        <translation>上传材料</translation>
    </message>
    <message>
        <source>Card photo</source>
        <translation>获取制卡相片</translation>
    </message>
    <message>
        <source>Application details</source>
        <translation>申请信息</translation>
    </message>
    <message>
        <source>Way of delivery</source>
        <translation>领卡方式</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>信息确认</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>提交结果</translation>
    </message>
    <message>
        <source>Mainland resident</source>
        <translation>内地居民</translation>
    </message>
    <message>
        <source>Hong Kong resident</source>
        <translation>香港居民</translation>
    </message>
    <message>
        <source>Macao resident</source>
        <translation>澳门居民</translation>
    </message>
    <message>
        <source>Taiwan resident</source>
        <translation>台湾居民</translation>
    </message>
    <message>
        <source>Resident identity card</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>Household register</source>
        <translation>户口簿</translation>
    </message>
    <message>
        <source>Mainland travel permit for Hong Kong and Macao residents</source>
        <translation>港澳居民来往内地通行证</translation>
    </message>
    <message>
        <source>Residence permit for Hong Kong and Macao residents</source>
        <translation>港澳居民居住证</translation>
    </message>
    <message>
        <source>Mainland travel permit for Taiwan residents</source>
        <translation>台湾居民来往大陆通行证</translation>
    </message>
    <message>
        <source>Residence permit for Taiwan residents</source>
        <translation>台湾居民居住证</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Identity card, portrait side</source>
        <translation>身份证人像面</translation>
    </message>
    <message>
        <source>Identity card, emblem side</source>
        <translation>身份证国徽面</translation>
    </message>
    <message>
        <source>Travel permit, front</source>
        <translation>通行证正面</translation>
    </message>
    <message>
        <source>Travel permit, back</source>
        <translation>通行证反面</translation>
    </message>
    <message>
        <source>Residence permit, portrait side</source>
        <translation>居住证人像面</translation>
    </message>
    <message>
        <source>Residence permit, emblem side</source>
        <translation>居住证国徽面</translation>
    </message>
    <message>
        <source>Guardian&apos;s identity card, portrait side</source>
        <translation>法定监护人身份证人像面</translation>
    </message>
    <message>
        <source>Guardian&apos;s identity card, emblem side</source>
        <translation>法定监护人身份证国徽面</translation>
    </message>
    <message>
        <source>Household register, main page</source>
        <translation>户口本主页</translation>
    </message>
    <message>
        <source>Household register, page of the head</source>
        <translation>户口本户主页</translation>
    </message>
    <message>
        <source>Household register, page of the child</source>
        <translation>户口本子女页</translation>
    </message>
    <message>
        <source>Medical certificate of birth</source>
        <translation>出生医学证明</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>未核验</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>Manual verification, approved</source>
        <translation>人工核验（已复核）</translation>
    </message>
    <message>
        <source>Manual verification, awaiting review</source>
        <translation>人工核验（待复核）</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未校验</translation>
    </message>
    <message>
        <source>To be checked by central</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>Enter the receipt number of a card photo</source>
        <translation>输入社保卡相片回执号</translation>
    </message>
    <message>
        <source>Use the applicant&apos;s social-insurance photo</source>
        <translation>使用本人社保相片</translation>
    </message>
    <message>
        <source>Take the photo here</source>
        <translation>现场拍摄</translation>
    </message>
    <message>
        <source>Pickup at an outlet</source>
        <translation>网点领卡</translation>
    </message>
    <message>
        <source>Mail, postage paid by the recipient</source>
        <translation>邮寄到付</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已验证</translation>
    </message>
    <message>
        <source>To be verified at pickup</source>
        <translation>待核（领卡时验证）</translation>
    </message>
    <message>
        <source>No code, approved by a supervisor</source>
        <translation>未使用验证码（已复核）</translation>
    </message>
    <message>
        <source>Conditions for applying</source>
        <translation>预申领条件</translation>
    </message>
    <message>
        <source>Eligibility</source>
        <translation>申领资格</translation>
    </message>
    <message>
        <source>The applicant&apos;s mobile number</source>
        <translation>申领人手机号码</translation>
    </message>
    <message>
        <source>The recipient&apos;s mobile number</source>
        <translation>收件人手机号码</translation>
    </message>
    <message>
        <source>The photo&apos;s receipt number</source>
        <translation>相片回执号</translation>
    </message>
    <message>
        <source>Review of the manual verification</source>
        <translation>人工核验复核</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Saved, waiting to be sent</source>
        <translation>已保存待上传</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Returned for correction</source>
        <translation>退回待补正</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>%1, front</source>
        <translation>%1正面</translation>
    </message>
    <message>
        <source>%1, back</source>
        <translation>%1反面</translation>
    </message>
    <message>
        <source>%1, portrait side</source>
        <translation>%1人像面</translation>
    </message>
    <message>
        <source>%1, emblem side</source>
        <translation>%1国徽面</translation>
    </message>
    <message>
        <source>Emblem and portrait sides of the identity card</source>
        <translation>身份证国徽跟人像面</translation>
    </message>
    <message>
        <source>Emblem and portrait sides of the Hong Kong residence permit</source>
        <translation>香港居民居住证国徽跟人像面</translation>
    </message>
    <message>
        <source>Front and back of the Hong Kong travel permit</source>
        <translation>香港居民来往内地通行证正反面</translation>
    </message>
    <message>
        <source>Emblem and portrait sides of the Macao residence permit</source>
        <translation>澳门居民居住证国徽跟人像面</translation>
    </message>
    <message>
        <source>Front and back of the Macao travel permit</source>
        <translation>澳门居民来往内地通行证正反面</translation>
    </message>
    <message>
        <source>Emblem and portrait sides of the Taiwan residence permit</source>
        <translation>台湾居民居住证国徽跟人像面</translation>
    </message>
    <message>
        <source>Front and back of the Taiwan travel permit</source>
        <translation>台湾居民来往大陆通行证正反面</translation>
    </message>
    <message>
        <source>Cards to be cleared</source>
        <translation>待清理的社保卡信息</translation>
    </message>
    <message>
        <source>Outcome not known yet</source>
        <translation>清理结果待查询</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>已清理</translation>
    </message>
    <message>
        <source>Not all cleared</source>
        <translation>部分未清理</translation>
    </message>
    <message>
        <source>Cleared before</source>
        <translation>此前已清理</translation>
    </message>
    <message>
        <source>Not cleared</source>
        <translation>未清理</translation>
    </message>
    <message>
        <source>The guardian&apos;s: emblem and portrait sides of the identity card</source>
        <translation>法定监护人身份证国徽跟人像面</translation>
    </message>
    <message>
        <source>The applicant&apos;s household register: main page, page of the head, page of the child</source>
        <translation>申领人户口本主页、户口本户主页、户口本子女页</translation>
    </message>
    <message>
        <source>The applicant&apos;s identity card, emblem side, portrait side, and medical certificate of birth</source>
        <translation>申领人身份证国徽面、身份证人像面、出生医学证明</translation>
    </message>
    <message>
        <source>No photo of a child under seven</source>
        <translation>未满七周岁不采集相片</translation>
    </message>
    <message>
        <source>The operator sees the same person</source>
        <translation>经办人认定为同一人</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未通过</translation>
    </message>
</context>
<context>
    <name>MaterialsPage</name>
    <message>
        <source>Originals only, all four corners in the picture, no glare. JPEG, PNG, TIFF or PDF, at most 64 MB.</source>
        <translation>请使用证件原件，四角完整、无反光。支持 JPEG、PNG、TIFF、PDF，不超过 64 MB。</translation>
    </message>
</context>
<context>
    <name>MinorForm</name>
    <message>
        <source>Legal guardian</source>
        <translation>法定监护人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Social security number</source>
        <translation>社会保障号</translation>
    </message>
    <message>
        <source>The guardian is the applicant&apos;s</source>
        <translation>法定监护人与申领人关系</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申领人</translation>
    </message>
    <message>
        <source>As on the document</source>
        <translation>与证件一致</translation>
    </message>
    <message>
        <source>Document kind</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
</context>
<context>
    <name>OperatorsDialog</name>
    <message>
        <source>Operators</source>
        <translation>人员管理</translation>
    </message>
    <message>
        <source>Who may sign in here</source>
        <translation>可登录人员</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Add an operator</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>First passphrase</source>
        <translation>初始口令</translation>
    </message>
    <message>
        <source>At least ten characters; a sentence is best.</source>
        <translation>至少十个字符，建议使用一句话。</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>OtherCases</name>
    <message>
        <source>%1: %2</source>
        <comment>state of a case: its step</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>operator %1</source>
        <translation>经办人 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>This person has another case here</source>
        <translation>该人员在本工作站已有业务</translation>
    </message>
    <message>
        <source>Go on with this case</source>
        <translation>继续办理本业务</translation>
    </message>
    <message>
        <source>Open the other case</source>
        <translation>打开已有业务</translation>
    </message>
    <message>
        <source>It is for that operator, or for a supervisor, to go on with.</source>
        <translation>该业务由其经办人或复核人员继续办理。</translation>
    </message>
    <message>
        <source>Look at the other case</source>
        <translation>查看已有业务</translation>
    </message>
    <message>
        <source>It was not submitted yet and opens for that operator only. Let that operator sign in and go on with it, or have a supervisor take it over.</source>
        <translation>该业务尚未提交，仅其经办人可以打开。请该经办人登录后继续办理，或由复核人员接办。</translation>
    </message>
    <message>
        <source>Keep this case as well</source>
        <translation>保留本业务</translation>
    </message>
</context>
<context>
    <name>OutcomePage</name>
    <message>
        <source>Acceptance number</source>
        <translation>受理号</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>返回首页</translation>
    </message>
    <message>
        <source>Back to the workbench</source>
        <translation>返回工作台</translation>
    </message>
    <message>
        <source>Print the papers</source>
        <translation>打印单据</translation>
    </message>
    <message>
        <source>Preview and history</source>
        <translation>预览与打印记录</translation>
    </message>
    <message>
        <source>Apply for another child</source>
        <translation>再办一名子女</translation>
    </message>
</context>
<context>
    <name>OutletDialog</name>
    <message>
        <source>Outlet</source>
        <translation>受理网点信息</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>County</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>关键字</translation>
    </message>
    <message>
        <source>Show all outlets</source>
        <translation>显示全部网点</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>受理网点</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Name, address or pinyin</source>
        <translation>网点名称、地址或拼音</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Acceptance receipt</source>
        <translation>业务受理回执</translation>
    </message>
    <message>
        <source>Application form</source>
        <translation>申领登记表</translation>
    </message>
    <message>
        <source>Handover list</source>
        <translation>交接清单</translation>
    </message>
</context>
<context>
    <name>PhotoText</name>
    <message>
        <source>One person alone</source>
        <translation>画面中仅一人</translation>
    </message>
    <message>
        <source>Head in its place</source>
        <translation>头部位置</translation>
    </message>
    <message>
        <source>Fine enough to print</source>
        <translation>像素足够</translation>
    </message>
    <message>
        <source>Head upright</source>
        <translation>头部端正</translation>
    </message>
    <message>
        <source>Looks straight ahead</source>
        <translation>正视镜头</translation>
    </message>
    <message>
        <source>Both eyes open</source>
        <translation>双眼睁开</translation>
    </message>
    <message>
        <source>Mouth closed</source>
        <translation>嘴巴闭合</translation>
    </message>
    <message>
        <source>Both ears visible</source>
        <translation>双耳可见</translation>
    </message>
    <message>
        <source>Eyebrows visible</source>
        <translation>双眉可见</translation>
    </message>
    <message>
        <source>White background</source>
        <translation>白色背景</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>图像清晰</translation>
    </message>
    <message>
        <source>Evenly lit</source>
        <translation>光线均匀</translation>
    </message>
    <message>
        <source>File of at most 40 kB</source>
        <translation>文件不超过 40 kB</translation>
    </message>
    <message>
        <source>No face is found. Have the person sit before the camera and look into it.</source>
        <translation>未找到人脸，请申领人面对镜头坐好。</translation>
    </message>
    <message>
        <source>More than one face is seen. Everyone else has to step out of the picture.</source>
        <translation>画面中不止一人，请其他人离开画面。</translation>
    </message>
    <message>
        <source>Hair or shoulders are outside the picture. Move to the middle, or further back.</source>
        <translation>头发或肩部超出画面，请居中或稍向后坐。</translation>
    </message>
    <message>
        <source>The head is not where the card wants it, or too large or too small.</source>
        <translation>头部位置或大小不符合制卡要求。</translation>
    </message>
    <message>
        <source>The face is too small. Come nearer or choose a better camera.</source>
        <translation>脸部太小，请靠近一些或更换摄像头。</translation>
    </message>
    <message>
        <source>The head is tilted. Hold it upright.</source>
        <translation>头部倾斜，请摆正头部。</translation>
    </message>
    <message>
        <source>The face is turned aside. Look straight into the camera.</source>
        <translation>脸部偏向一侧，请正视镜头。</translation>
    </message>
    <message>
        <source>The face looks up or down. Set the camera at the height of the eyes.</source>
        <translation>抬头或低头，请将镜头调至与眼睛同高。</translation>
    </message>
    <message>
        <source>An eye is closed. Take the picture again with both eyes open.</source>
        <translation>眼睛闭合，请睁开双眼，重新拍照。</translation>
    </message>
    <message>
        <source>The mouth is open. Close it, without laughing.</source>
        <translation>嘴巴张开，请闭合嘴巴，表情自然。</translation>
    </message>
    <message>
        <source>Hair covers an ear. Put it behind the ears.</source>
        <translation>头发遮住耳朵，请将头发拨到耳后。</translation>
    </message>
    <message>
        <source>Hair covers the eyebrows. Put it aside.</source>
        <translation>头发遮住眉毛，请将头发拨开。</translation>
    </message>
    <message>
        <source>Something is seen behind the person. Use a plain, light wall.</source>
        <translation>背景有杂物或图案，请换用纯净的浅色背景。</translation>
    </message>
    <message>
        <source>The background is too dark or too coloured. Use a plain, light wall.</source>
        <translation>背景过暗或颜色过深，请换用纯净的浅色背景。</translation>
    </message>
    <message>
        <source>The background is not white.</source>
        <translation>背景不是白色。</translation>
    </message>
    <message>
        <source>The face is blurred. Hold still and take it again.</source>
        <translation>脸部模糊，请保持不动，重新拍照。</translation>
    </message>
    <message>
        <source>The face is too dark. Turn on a light in front of the person.</source>
        <translation>脸部过暗，请在申领人前方补光。</translation>
    </message>
    <message>
        <source>Parts of the face are burnt white. Take light away.</source>
        <translation>脸部曝光过度，请减弱光线。</translation>
    </message>
    <message>
        <source>One side of the face is much darker. Move the light to the front.</source>
        <translation>脸部一侧过暗，请将光源移到正前方。</translation>
    </message>
    <message>
        <source>The file is larger than 40 kB.</source>
        <translation>文件超过 40 kB。</translation>
    </message>
    <message>
        <source>Good: take the picture.</source>
        <translation>可以拍照。</translation>
    </message>
    <message>
        <source>No face is seen.</source>
        <translation>未看到人脸。</translation>
    </message>
    <message>
        <source>More than one face is seen.</source>
        <translation>画面中不止一人。</translation>
    </message>
    <message>
        <source>Too far: come nearer.</source>
        <translation>距离太远，请靠近一些。</translation>
    </message>
    <message>
        <source>Too near the edge: move to the middle.</source>
        <translation>太靠边缘，请移到中间。</translation>
    </message>
    <message>
        <source>Not level: hold the head upright.</source>
        <translation>头部倾斜，请摆正。</translation>
    </message>
    <message>
        <source>Look straight into the camera.</source>
        <translation>请正视镜头。</translation>
    </message>
</context>
<context>
    <name>PictureText</name>
    <message>
        <source>The picture is too small: small print cannot be read. Move closer.</source>
        <translation>图像太小，小字无法辨认，请靠近一些。</translation>
    </message>
    <message>
        <source>The picture is too dark. Turn on a light.</source>
        <translation>图像过暗，请补光。</translation>
    </message>
    <message>
        <source>The picture is blurred. Hold still and take it again.</source>
        <translation>图像模糊，请保持不动，重新拍照。</translation>
    </message>
    <message>
        <source>A light is reflected in the document. Turn it or move the lamp.</source>
        <translation>证件上有反光，请调整证件或灯光的角度。</translation>
    </message>
    <message>
        <source>A corner of the document is cut off. Move it into the picture.</source>
        <translation>证件有一角不在画面内，请移到画面中间。</translation>
    </message>
    <message>
        <source>The picture has other proportions than the card: its edges were cut off.</source>
        <translation>相片比例与卡面不同，边缘已被裁去。</translation>
    </message>
    <message>
        <source>The picture has fewer points than the card needs. Move closer or choose a better camera.</source>
        <translation>相片像素不足，请靠近一些或更换摄像头。</translation>
    </message>
</context>
<context>
    <name>Popup</name>
    <message>
        <source>%1: %2</source>
        <comment>field, what is wrong</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Central cannot be reached</source>
        <translation>暂时无法连接中心</translation>
    </message>
    <message>
        <source>Go on offline</source>
        <translation>离线预受理</translation>
    </message>
    <message>
        <source>Stay on this page</source>
        <translation>留在本页</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>RareCharacterDialog</name>
    <message>
        <source>Rare characters</source>
        <translation>生僻字</translation>
    </message>
    <message>
        <source>Code or parts</source>
        <translation>编码或部件</translation>
    </message>
    <message>
        <source>The code: 20BB7. The parts in the order of writing: 土口. The radical and the number of further strokes: 钅5. Arrow keys move, Enter puts the character into the name.</source>
        <translation>可输入编码（如 20BB7）、按书写顺序的部件（如 土口），或部首加其余笔画数（如 钅5）。方向键移动，回车键填入姓名。</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>候选字</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
</context>
<context>
    <name>RareCharacterKey</name>
    <message>
        <source>%1 is a private code of older systems. GB 18030 has %2 (%3) for it: press F6 to take it.</source>
        <translation>%1 是旧系统的自造字编码，GB 18030 中对应“%2”（%3），请按 F6 更正。</translation>
    </message>
    <message>
        <source>This computer has no font for a character of it: %1. The name is kept and sent as typed; the screen and the paper show the code.</source>
        <translation>本机没有字体能显示其中的字：%1。姓名照所录保存和上报，屏幕和打印件上以编码代替。</translation>
    </message>
    <message>
        <source>A code that is no character cannot stand in a name: %1.</source>
        <translation>姓名中不能有未定义为汉字的编码：%1。</translation>
    </message>
    <message>
        <source>Rare characters</source>
        <translation>生僻字</translation>
    </message>
    <message>
        <source>%1 is a mark that belongs to no Chinese character: press F6 to take it out.</source>
        <translation>%1 是汉字不带的附加符号，请按 F6 删除。</translation>
    </message>
    <message>
        <source>%1 is a sign that only looks like %2: press F6 to take that character.</source>
        <translation>%1 只是外形像 %2 的符号，请按 F6 改为该字。</translation>
    </message>
</context>
<context>
    <name>RefusalText</name>
    <message>
        <source>; </source>
        <comment>between central&apos;s reasons</comment>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>First application</source>
        <translation>社保卡申领</translation>
    </message>
    <message>
        <source>Social security card, first application</source>
        <translation>社保卡申领</translation>
    </message>
    <message>
        <source>Verify the face and begin</source>
        <translation>完成人脸核验开始办理</translation>
    </message>
    <message>
        <source>Apply for a child under age</source>
        <translation>代未成年子女办理</translation>
    </message>
    <message>
        <source>The legal guardian applies for a child under 16, and for one of 16 or 17 if they wish.</source>
        <translation>未满十六周岁的，由法定监护人代办；十六、十七周岁的，可由监护人代办，也可本人申领。</translation>
    </message>
    <message>
        <source>Apply for a child under age instead?</source>
        <translation>改为代未成年子女办理？</translation>
    </message>
    <message>
        <source>Card clearing</source>
        <translation>一人一卡清理</translation>
    </message>
    <message>
        <source>Clearing of duplicate cards</source>
        <translation>一人一卡清理</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始办理</translation>
    </message>
    <message>
        <source>Minor&apos;s application</source>
        <translation>未成年人社保卡申领</translation>
    </message>
    <message>
        <source>Card for a minor</source>
        <translation>未成年人社保卡申领</translation>
    </message>
    <message>
        <source>Apply for oneself</source>
        <translation>本人申领</translation>
    </message>
    <message>
        <source>Guardian and child are mainland residents. A minor from Hong Kong, Macao or Taiwan, and an adult without legal capacity, apply on the paper form.</source>
        <translation>监护人与子女均须为内地居民。港澳台未成年人，以及无民事行为能力或限制民事行为能力的成年人，请填写纸质申请表办理。</translation>
    </message>
    <message>
        <source>Apply for oneself instead?</source>
        <translation>改为本人申领？</translation>
    </message>
</context>
<context>
    <name>SignInView</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
</context>
<context>
    <name>WorkbenchView</name>
    <message>
        <source>Workbench</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>To go on with</source>
        <translation>待继续办理</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>No case is waiting.</source>
        <translation>没有待继续办理的业务。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日业务</translation>
    </message>
    <message>
        <source>Nothing was submitted yet today.</source>
        <translation>今日尚无已提交的业务。</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>单据与打印记录</translation>
    </message>
    <message>
        <source>Handover list</source>
        <translation>交接清单</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>Day of submission</source>
        <translation>提交日期</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>后一天</translation>
    </message>
</context>
<context>
    <name>PhotoFailure</name>
    <message>
        <source>There is no photo for this number.</source>
        <translation>此回执号没有取得相片。</translation>
    </message>
    <message>
        <source>There is no photo of this person: choose another way.</source>
        <translation>没有本人的社保相片，请选择其他方式。</translation>
    </message>
    <message>
        <source>The photo could not be got: %1</source>
        <translation>未能取得相片：%1</translation>
    </message>
    <message>
        <source>Central cannot be reached: nobody knows yet whether there is a photo for this number. It is asked again when the line is back.</source>
        <translation>无法连接中心，尚不知此回执号有无相片。网络恢复后将自动重新查询。</translation>
    </message>
    <message>
        <source>Central cannot be reached: nobody knows yet whether there is a photo of this person. It is asked again when the line is back, or choose another way.</source>
        <translation>无法连接中心，尚不知有无本人的社保相片。网络恢复后将自动重新查询，也可选择其他方式。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::ApprovalDialog</name>
    <message>
        <source>Approve</source>
        <translation>复核通过</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>shouli::desk::ApprovalForm</name>
    <message>
        <source>Usual reasons</source>
        <translation>常用原因</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Supervisor&apos;s sign-in name</source>
        <translation>复核人员工号</translation>
    </message>
    <message>
        <source>Supervisor&apos;s passphrase</source>
        <translation>复核人员口令</translation>
    </message>
    <message>
        <source>A supervisor types name and passphrase here.</source>
        <translation>请复核人员在此输入工号和口令。</translation>
    </message>
    <message>
        <source>Choose, or type below</source>
        <translation>可选择，也可在下方填写</translation>
    </message>
</context>
<context>
    <name>shouli::desk::Banner</name>
    <message>
        <source>Close message</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what it is about, what happened</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>shouli::desk::CalendarPopup</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Today: %1</source>
        <translation>今天：%1</translation>
    </message>
    <message>
        <source>PgUp PgDn month, with Ctrl year, Home today</source>
        <translation>PgUp／PgDn 换月，加 Ctrl 换年，Home 回到今天</translation>
    </message>
    <message>
        <source>Previous year</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>上一月</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下一月</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>下一年</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>A month and its year at the head of the calendar, as a date format of Qt</extracomment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
</context>
<context>
    <name>shouli::desk::CameraChooser</name>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Choose a camera, or type the address of a network camera</source>
        <translation>请选择摄像头，也可以输入网络摄像头地址</translation>
    </message>
    <message>
        <source>Camera %1</source>
        <translation>摄像头 %1</translation>
    </message>
    <message>
        <source>%1 (no. %2)</source>
        <comment>the second camera of the same name</comment>
        <translation>%1（第 %2 台）</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1（未连接）</translation>
    </message>
</context>
<context>
    <name>shouli::desk::CameraDialog</name>
    <message>
        <source>Take picture</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>By itself: on</source>
        <translation>自动拍照：开</translation>
    </message>
    <message>
        <source>By itself: off</source>
        <translation>自动拍照：关</translation>
    </message>
    <message>
        <source>Take it again</source>
        <translation>重新拍照</translation>
    </message>
    <message>
        <source>Takes the picture by itself when the document lies still</source>
        <translation>证件放稳后自动拍照</translation>
    </message>
    <message>
        <source>Lay the document flat on a plain ground, without glare.</source>
        <translation>请将证件平放在素色台面上，避免反光。</translation>
    </message>
    <message>
        <source>Kept. Now: %1</source>
        <comment>the other side of the document</comment>
        <translation>已保存。下一张：%1</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
</context>
<context>
    <name>shouli::desk::CameraView</name>
    <message>
        <source>The camera is off</source>
        <translation>摄像头未开启</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>摄像头画面</translation>
    </message>
    <message>
        <source>The camera is starting …</source>
        <translation>摄像头正在启动……</translation>
    </message>
</context>
<context>
    <name>shouli::desk::CardPhotoPage</name>
    <message>
        <source>Asking central …</source>
        <translation>正在向中心查询……</translation>
    </message>
    <message>
        <source>Searching the social-insurance system …</source>
        <translation>正在查询社保系统相片……</translation>
    </message>
    <message>
        <source>Found; taken on %1</source>
        <translation>已找到相片，拍摄于 %1</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>已找到相片</translation>
    </message>
    <message>
        <source>The receipt number can be noted and central resolves it when the line is back. You can also stay and take the photo here.</source>
        <translation>可先登记回执号，网络恢复后由中心核查；也可留在本页改为现场拍摄。</translation>
    </message>
    <message>
        <source>Compare the number with the receipt, or choose another way.</source>
        <translation>请核对回执上的号码，或改用其他方式。</translation>
    </message>
    <message>
        <source>Please choose another way: a receipt number, or take the photo here.</source>
        <translation>请改用其他方式：输入相片回执号，或现场拍摄。</translation>
    </message>
    <message>
        <source>It may also be left out: 「%1」.</source>
        <translation>也可以不采集：「%1」。</translation>
    </message>
    <message>
        <source>No photo</source>
        <translation>未取得相片</translation>
    </message>
    <message>
        <source>The number is noted; central resolves it when the line is back.</source>
        <translation>回执号已登记，网络恢复后由中心核查。</translation>
    </message>
    <message>
        <source>Taking the picture …</source>
        <translation>正在拍照……</translation>
    </message>
    <message>
        <source>The photo keeps to the standard of the card.</source>
        <translation>相片尺寸和清晰度符合制卡要求。</translation>
    </message>
    <message>
        <source>Use the photo</source>
        <translation>使用相片</translation>
    </message>
    <message>
        <source>No photo yet</source>
        <translation>暂无相片</translation>
    </message>
    <message>
        <source>The child is under seven: the card is made without a photo.</source>
        <translation>申领人未满七周岁，制卡时不采集相片。</translation>
    </message>
    <message>
        <source>The photo cannot be used. Take it again.</source>
        <translation>相片不可用，请重新拍照。</translation>
    </message>
    <message>
        <source>Compare the photo with the person, then use it or take it again.</source>
        <translation>请将相片与本人对照，然后使用或重新拍照。</translation>
    </message>
    <message>
        <source>Take it again</source>
        <translation>重新拍照</translation>
    </message>
    <message>
        <source>Take picture</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>The points below are for your information: the photo is used as it is.</source>
        <translation>以下各项仅供参考，相片按原样使用。</translation>
    </message>
    <message>
        <source>Compare the photo with the person. Take it again, or use it all the same.</source>
        <translation>请将相片与本人对照。请重新拍照，或按“仍然使用”。</translation>
    </message>
    <message>
        <source>The photo is used although points of it do not keep to the standard.</source>
        <translation>已采用此相片，其中有不符合制卡标准之处。</translation>
    </message>
    <message>
        <source>Type the receipt number, then get the picture.</source>
        <translation>请输入相片回执号，再获取图片。</translation>
    </message>
    <message>
        <source>Get the picture of this number first.</source>
        <translation>请先获取此回执号的图片。</translation>
    </message>
    <message>
        <source>Tick the photo of the social-insurance system first.</source>
        <translation>请先勾选使用社保系统相片制卡。</translation>
    </message>
    <message>
        <source>Take the photo again, or use it all the same.</source>
        <translation>请重新拍摄，或仍然使用这张相片。</translation>
    </message>
    <message>
        <source>Take the photo first.</source>
        <translation>请先拍摄相片。</translation>
    </message>
    <message>
        <source>Central cannot be reached</source>
        <translation>暂时无法连接中心</translation>
    </message>
</context>
<context>
    <name>shouli::desk::CardReaderChooser</name>
    <message>
        <source>Port of the card reader</source>
        <translation>读卡器端口</translation>
    </message>
    <message>
        <source>Choose the port of the card reader, or type it</source>
        <translation>选择或输入读卡器端口</translation>
    </message>
    <message>
        <source>Search by itself</source>
        <translation>自动查找</translation>
    </message>
</context>
<context>
    <name>shouli::desk::CardReaderLine</name>
    <message>
        <source>the person on the card</source>
        <translation>证件所载人员</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the card reader</source>
        <translation>选择读卡器</translation>
    </message>
    <message>
        <source>Looking for the reader …</source>
        <translation>正在查找读卡器…</translation>
    </message>
    <message>
        <source>No reader: type the document.</source>
        <translation>未连接读卡器，请手工录入。</translation>
    </message>
    <message>
        <source>Place the card on the reader.</source>
        <translation>请将证件放在读卡器上。</translation>
    </message>
    <message>
        <source>Place the card on the reader. There are several; the one at %1 is used.</source>
        <translation>请将证件放在读卡器上。连接了多个读卡器，使用的是 %1。</translation>
    </message>
    <message>
        <source>Reading; let the card lie …</source>
        <translation>正在读取，请勿移动证件…</translation>
    </message>
    <message>
        <source>The card is read. Compare it with the person.</source>
        <translation>已读取证件，请核对证件与本人。</translation>
    </message>
    <message>
        <source>Its chip cannot carry every character of the name (%1): type the name as it is printed.</source>
        <translation>芯片存不下姓名中的某些字（%1），请按证面录入姓名。</translation>
    </message>
    <message>
        <source>It expired on %1.</source>
        <translation>证件已于 %1 到期。</translation>
    </message>
    <message>
        <source>Not taken here: %1</source>
        <translation>此处不能使用：%1</translation>
    </message>
    <message>
        <source>This is the guardian&apos;s card. Place the child&apos;s.</source>
        <translation>这是监护人的证件，请放申领人的证件。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::CardsPage</name>
    <message>
        <source>Asking central for the cards…</source>
        <translation>正在向中心查询社保卡…</translation>
    </message>
    <message>
        <source>There is no card that can be cleared. Cards that were reported lost or are locked are dealt with by the agency of the city that issued them.</source>
        <translation>没有可清理的社保卡。已挂失或锁定的社保卡，请到发卡地社保卡经办机构处理。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>社保卡号</translation>
    </message>
    <message>
        <source>Issuing city</source>
        <translation>发卡城市</translation>
    </message>
    <message>
        <source>Service bank</source>
        <translation>服务银行</translation>
    </message>
    <message>
        <source>Card state</source>
        <translation>卡状态</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>申请办理</translation>
    </message>
    <message>
        <source>May be applied for</source>
        <translation>可申请办理</translation>
    </message>
    <message>
        <source>Central cannot be reached. Cards can only be cleared online: nothing was changed. It is asked again when the line is back; or save the case and go on later.</source>
        <translation>暂时无法连接中心。社保卡清理只能联网办理，未作任何更改。网络恢复后将自动重新查询；也可保存业务，稍后继续。</translation>
    </message>
    <message>
        <source>The cards are not known yet: ask again first.</source>
        <translation>尚未取得社保卡信息，请先重新查询。</translation>
    </message>
    <message>
        <source>There is no card to go on with. Ask again if that has changed.</source>
        <translation>没有可清理的社保卡，无法继续。如情况有变，请重新查询。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::CaseListModel</name>
    <message>
        <source>%1: %2</source>
        <comment>state of a case: its step</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>(taken offline)</source>
        <translation>（离线预受理）</translation>
    </message>
    <message>
        <source>(no name yet)</source>
        <translation>（未填写姓名）</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申领人</translation>
    </message>
    <message>
        <source>Acceptance or document number</source>
        <translation>受理号／证件号码</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最近修改</translation>
    </message>
    <message>
        <source>(verification to be reviewed)</source>
        <translation>（待复核）</translation>
    </message>
    <message>
        <source>Guardian: %1</source>
        <translation>监护人 %1</translation>
    </message>
</context>
<context>
    <name>shouli::desk::CaseReview</name>
    <message>
        <source>long-term</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Taken offline. Central will still check: %1</source>
        <translation>离线预受理。以下事项待中心核定：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Personal information</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Document validity</source>
        <translation>证件有效期</translation>
    </message>
    <message>
        <source>Photo for the card</source>
        <translation>制卡相片</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>获取方式</translation>
    </message>
    <message>
        <source>Card information</source>
        <translation>社保卡信息</translation>
    </message>
    <message>
        <source>Social security number</source>
        <translation>社会保障号</translation>
    </message>
    <message>
        <source>Eligibility</source>
        <translation>申领资格</translation>
    </message>
    <message>
        <source>Way of collecting the card</source>
        <translation>社保卡领卡方式</translation>
    </message>
    <message>
        <source>Collecting outlet</source>
        <translation>领卡网点</translation>
    </message>
    <message>
        <source>Outlet&apos;s name</source>
        <translation>网点名称</translation>
    </message>
    <message>
        <source>Outlet&apos;s address</source>
        <translation>网点地址</translation>
    </message>
    <message>
        <source>Outlet&apos;s phone</source>
        <translation>网点电话</translation>
    </message>
    <message>
        <source>Recipient&apos;s information</source>
        <translation>收件人信息</translation>
    </message>
    <message>
        <source>Uploaded materials</source>
        <translation>上传材料</translation>
    </message>
    <message>
        <source>Assigned by central</source>
        <translation>待分配</translation>
    </message>
    <message>
        <source>Guardian&apos;s information</source>
        <translation>监护人信息</translation>
    </message>
    <message>
        <source>Applicant&apos;s information</source>
        <translation>申领人信息</translation>
    </message>
    <message>
        <source>Legal guardian&apos;s mobile number</source>
        <translation>法定监护人手机号码</translation>
    </message>
    <message>
        <source>Relation to the applicant</source>
        <translation>与申领人关系</translation>
    </message>
    <message>
        <source>Not to the standard</source>
        <translation>不符合标准</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s), used all the same</source>
        <translation>
            <numerusform>%n 处，仍然使用</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused by central</source>
        <translation>中心不予通过</translation>
    </message>
    <message>
        <source>To be reviewed by a supervisor: the manual verification.</source>
        <translation>人工核验待复核。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::ChipOffer</name>
    <message>
        <source>Take the card&apos;s</source>
        <translation>采用证件上的内容</translation>
    </message>
    <message>
        <source>Take the card&apos;s: %1</source>
        <translation>采用证件上的内容：%1</translation>
    </message>
    <message>
        <source>From the card</source>
        <translation>取自证件</translation>
    </message>
    <message>
        <source>On the card: %1</source>
        <translation>证件上为：%1</translation>
    </message>
</context>
<context>
    <name>shouli::desk::ChoiceField</name>
    <message>
        <source>Characters, pinyin or code; ↓ for the whole list</source>
        <translation>汉字、拼音或代码；按 ↓ 看全部</translation>
    </message>
    <message>
        <source>“%1” is no longer in the list. Please choose anew.</source>
        <translation>“%1”已不在列表中，请重新选择。</translation>
    </message>
    <message>
        <source>No match. ↓ shows the whole list, Esc gives back what was there.</source>
        <translation>没有匹配项。按 ↓ 看全部，按 Esc 恢复原内容。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::ClearingConfirmPage</name>
    <message>
        <source>Clear</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>Assigned by central</source>
        <translation>由中心分配</translation>
    </message>
    <message>
        <source>Issuing place</source>
        <translation>发卡地</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Social security number</source>
        <translation>社会保障号</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>社保卡号</translation>
    </message>
    <message>
        <source>Card state</source>
        <translation>卡状态</translation>
    </message>
    <message>
        <source>Production progress</source>
        <translation>制卡进度</translation>
    </message>
    <message>
        <source>Submit the clearing?</source>
        <translation>是否提交清理？</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) will be cancelled. This cannot be undone. The bank accounts are not closed by it.</source>
        <translation>
            <numerusform>将注销 %n 张社保卡，提交后不能恢复。卡上的银行账户不会随之注销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Central cannot be reached</source>
        <translation>暂时无法连接中心</translation>
    </message>
    <message>
        <source>Cards can only be cleared online. Nothing was submitted and no card was changed; try again when the line is back.</source>
        <translation>清理社保卡只能联网办理。本次没有提交，社保卡没有变更，请在线路恢复后重试。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::ClearingOutcomePage</name>
    <message>
        <source>Ask for the outcome</source>
        <translation>查询清理结果</translation>
    </message>
    <message>
        <source>Try the failed cards again</source>
        <translation>重试未清理的卡</translation>
    </message>
    <message>
        <source>Go on with the application</source>
        <translation>继续申领</translation>
    </message>
    <message>
        <source>Submit the clearing again?</source>
        <translation>是否再次提交清理？</translation>
    </message>
    <message numerus="yes">
        <source>Only the %n card(s) that were not cleared are tried again.</source>
        <translation>
            <numerusform>只对未清理的 %n 张社保卡重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ordered; the outcome is not known yet</source>
        <translation>已提交，结果未知</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交成功</translation>
    </message>
    <message>
        <source>Submitted, but not every card was cleared</source>
        <translation>已提交，部分社保卡未清理</translation>
    </message>
    <message>
        <source>Submitted, but no card was cleared</source>
        <translation>已提交，社保卡均未清理</translation>
    </message>
    <message>
        <source>Not submitted again: the order did not reach central</source>
        <translation>未再次提交：清理指令没有到达中心</translation>
    </message>
    <message>
        <source>Central has not answered. Do not take the cards for cleared. It is asked again by itself, also after the program was closed; nothing is cleared twice.</source>
        <translation>中心尚未答复，请勿视为已清理。系统会自动查询结果，关闭程序后再次打开也会继续查询，不会重复清理。</translation>
    </message>
    <message>
        <source>Go on with the application: eligibility is checked anew.</source>
        <translation>可以继续申领，系统将重新校验申领资格。</translation>
    </message>
    <message>
        <source>The reason stands beside each card. Try those again, or go on with the application: eligibility is checked anew.</source>
        <translation>各卡旁已注明原因。可以只对未清理的卡重试，也可以继续申领，系统将重新校验申领资格。</translation>
    </message>
    <message>
        <source>The bank accounts are not closed by the clearing.</source>
        <translation>卡上的银行账户不会随清理注销。</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>社保卡号</translation>
    </message>
    <message>
        <source>Issuing city</source>
        <translation>发卡城市</translation>
    </message>
    <message>
        <source>Service bank</source>
        <translation>服务银行</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>清理结果</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>Reason: %1. Voided by %2, approved by %3, %4.</source>
        <translation>作废原因：%1（经办人 %2，复核人 %3，%4）</translation>
    </message>
    <message>
        <source>Personal information</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>This case is for %1 to go on with, or for a supervisor.</source>
        <translation>该业务由 %1 或复核人员继续办理。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::CodeBox</name>
    <message>
        <source>Please choose</source>
        <translation>请选择</translation>
    </message>
</context>
<context>
    <name>shouli::desk::ConfirmPage</name>
    <message>
        <source>Confirm and submit</source>
        <translation>确认提交</translation>
    </message>
    <message>
        <source>Saved. Waiting for central…</source>
        <translation>已保存，正在等待中心受理…</translation>
    </message>
    <message>
        <source>Central returned the case:</source>
        <translation>中心退回原因：</translation>
    </message>
</context>
<context>
    <name>shouli::desk::CornerEditor</name>
    <message>
        <source>Upper left corner</source>
        <translation>左上角</translation>
    </message>
    <message>
        <source>Upper right corner</source>
        <translation>右上角</translation>
    </message>
    <message>
        <source>Lower right corner</source>
        <translation>右下角</translation>
    </message>
    <message>
        <source>Lower left corner</source>
        <translation>左下角</translation>
    </message>
</context>
<context>
    <name>shouli::desk::CornerHandle</name>
    <message>
        <source>The arrow keys move it, with Shift ten times as far</source>
        <translation>用方向键移动，加 Shift 移动十倍</translation>
    </message>
</context>
<context>
    <name>shouli::desk::DateField</name>
    <message>
        <source>yyyymmdd</source>
        <translation>年月日，如 20180510</translation>
    </message>
</context>
<context>
    <name>shouli::desk::DeliveryPage</name>
    <message>
        <source>The way of delivery cannot be accepted yet</source>
        <translation>领卡方式不符合要求</translation>
    </message>
    <message>
        <source>No outlet chosen yet</source>
        <translation>尚未选择网点</translation>
    </message>
    <message>
        <source>The guardian has read and confirms the notes on mailing</source>
        <translation>监护人已阅读并确认温馨提示</translation>
    </message>
</context>
<context>
    <name>shouli::desk::DetailsOffers</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>long-term</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>证件有效期</translation>
    </message>
    <message>
        <source>Address on the card</source>
        <translation>证件住址</translation>
    </message>
</context>
<context>
    <name>shouli::desk::DetailsPage</name>
    <message>
        <source>The application details cannot be accepted yet</source>
        <translation>申请信息不符合要求</translation>
    </message>
    <message>
        <source>Assigned by central</source>
        <translation>待分配</translation>
    </message>
    <message>
        <source>Legal guardian&apos;s mobile number</source>
        <translation>法定监护人手机号码</translation>
    </message>
    <message>
        <source>A household register has no term: the day it was registered or issued, and the day before the sixteenth birthday.</source>
        <translation>提示：户口簿没有有效期限。开始日期填写登记或签发日期，截止日期填写年满十六周岁的前一日。</translation>
    </message>
    <message>
        <source>As on the emblem side of the identity card; of a card given under 16 five years.</source>
        <translation>提示：按身份证国徽面的有效期限填写；未满十六周岁领取的身份证有效期为五年。</translation>
    </message>
    <message>
        <source>the term of the document</source>
        <translation>证件有效期</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>long-term</source>
        <translation>长期</translation>
    </message>
</context>
<context>
    <name>shouli::desk::DivisionChooser</name>
    <message>
        <source>‹ Back from %1</source>
        <translation>‹ 返回上级（%1）</translation>
    </message>
    <message>
        <source>Part of the name or pinyin (gzth); ↓ to browse</source>
        <translation>名称或拼音的一部分（如 gzth）；按 ↓ 逐级选择</translation>
    </message>
</context>
<context>
    <name>shouli::desk::DocumentDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>shouli::desk::DocumentReview</name>
    <message>
        <source>Whole picture</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Straightened</source>
        <translation>校正后</translation>
    </message>
    <message>
        <source>If a corner is wrong, drag it, or press Tab and the arrow keys.</source>
        <translation>角点不准时可拖动，或按 Tab 选中后用方向键移动。</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Keep the whole picture</source>
        <translation>保留原图</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>No edges were found: the whole picture is kept unless the corners are set by hand.</source>
        <translation>没有找到证件边缘：未手动设定角点时保留原图。</translation>
    </message>
    <message>
        <source>Sharp, bright and complete.</source>
        <translation>清晰、明亮、完整。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::EligibilityPage</name>
    <message>
        <source>Assigned by central</source>
        <translation>待分配</translation>
    </message>
    <message>
        <source>Check eligibility</source>
        <translation>资格校验</translation>
    </message>
    <message>
        <source>Asking central …</source>
        <translation>正在向中心查询……</translation>
    </message>
    <message>
        <source>The case can be taken offline. Central checks the eligibility when the line is back; the applicant is told if it is refused.</source>
        <translation>可先做离线预受理。网络恢复后由中心校验申领资格，如不通过将告知申领人。</translation>
    </message>
    <message>
        <source>Not eligible</source>
        <translation>不符合申领资格</translation>
    </message>
    <message>
        <source>Confirm leads to the clearing of the cards. This case is kept; afterwards it goes on here.</source>
        <translation>点击“确认”转到一人一卡清理。本件已保存，清理后回到这里继续办理。</translation>
    </message>
    <message>
        <source>Compared with the guardian: both persons, their relation and the intended issuing city are right</source>
        <translation>已与法定监护人核对：监护人、申领人、双方关系和意向发卡地无误</translation>
    </message>
    <message>
        <source>Choose the intended issuing city first.</source>
        <translation>请先选择意向发卡地。</translation>
    </message>
    <message>
        <source>Compare with whoever stands here, then tick the box.</source>
        <translation>请先与办理人当面核对，再勾选。</translation>
    </message>
    <message>
        <source>The case can be taken offline. Central checks the eligibility when the line is back; the guardian is told if it is refused.</source>
        <translation>可先做离线预受理。网络恢复后由中心校验申领资格，如不通过将告知监护人。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::FaceDecision</name>
    <message>
        <source>Reason of your decision</source>
        <translation>认定理由</translation>
    </message>
    <message>
        <source>Older than on the portrait</source>
        <translation>比证件人像年长</translation>
    </message>
    <message>
        <source>Other hair, glasses or beard</source>
        <translation>发型、眼镜或胡须不同</translation>
    </message>
    <message>
        <source>The portrait is small or unclear</source>
        <translation>证件人像小或不清晰</translation>
    </message>
    <message>
        <source>Other features than on the portrait</source>
        <translation>五官与证件人像不同</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>是同一人</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>不是同一人</translation>
    </message>
    <message>
        <source>Please say why you see it so.</source>
        <translation>请填写认定理由。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::FacePage</name>
    <message>
        <source>No automatic face verification at this workstation</source>
        <translation>本工作站未安装自动人脸核验</translation>
    </message>
    <message>
        <source>The applicant does not agree to face verification</source>
        <translation>申领人不同意人脸核验</translation>
    </message>
    <message>
        <source>The portrait on the document is too old or unclear</source>
        <translation>证件相片年代久远或不清晰</translation>
    </message>
    <message>
        <source>The face cannot be verified for medical reasons</source>
        <translation>因健康原因无法进行人脸核验</translation>
    </message>
    <message>
        <source>The camera is out of order</source>
        <translation>摄像头故障</translation>
    </message>
    <message>
        <source>There is no picture of the portrait side yet</source>
        <translation>还没有证件人像面图像</translation>
    </message>
    <message>
        <source>The camera starts when the applicant has agreed</source>
        <translation>申领人同意后开启摄像头</translation>
    </message>
    <message>
        <source>Compare the two faces yourself, then decide beside: there is no automatic check.</source>
        <translation>本工作站未安装自动核验，请当面比对人像，并在右侧办理人工核验。</translation>
    </message>
    <message>
        <source>Bring the portrait side of the document first: step back to the identity.</source>
        <translation>还没有证件人像面图像，请返回“身份核实”先行采集。</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>正在比对……</translation>
    </message>
    <message>
        <source>The guardian does not agree to face verification</source>
        <translation>监护人不同意人脸核验</translation>
    </message>
    <message>
        <source>The guardian has read the notice and agrees to the processing of the face</source>
        <translation>监护人已阅读告知书，单独同意处理人脸信息</translation>
    </message>
    <message>
        <source>The camera starts when the guardian has agreed</source>
        <translation>监护人同意后开启摄像头</translation>
    </message>
    <message>
        <source>Begin the check</source>
        <translation>开始核验</translation>
    </message>
    <message>
        <source>What was asked for was not seen in time: please do it slowly, facing the camera.</source>
        <translation>未在规定时间内看到所要求的动作，请正对摄像头，慢慢做动作。</translation>
    </message>
    <message>
        <source>You decided: the same person.</source>
        <translation>您已认定：是同一人。</translation>
    </message>
    <message>
        <source>You decided: another person.</source>
        <translation>您已认定：不是同一人。</translation>
    </message>
    <message>
        <source>Take picture</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Three automatic tries did not lead to a match</source>
        <translation>三次自动核验未通过</translation>
    </message>
    <message>
        <source>The picture is taken. Compare the two faces yourself, then decide beside.</source>
        <translation>现场人像已采集，请当面比对人像，并在右侧办理人工核验。</translation>
    </message>
    <message>
        <source>The result was taken back with the picture that it rested on.</source>
        <translation>原核验结果已随原人像撤回。</translation>
    </message>
    <message>
        <source>Nothing could be judged in %1 seconds, which counts as no try. The cause: %2</source>
        <translation>%1 秒内未能核验，本次不计次数。原因：%2</translation>
    </message>
    <message>
        <source>Not done yet: the reason is there, a supervisor&apos;s approval is not. A supervisor types name and passphrase, or leave it for review.</source>
        <translation>尚未完成：原因已填写，还缺复核人员批准。请复核人员输入工号和口令，或留待复核。</translation>
    </message>
    <message>
        <source>Take the picture again?</source>
        <translation>是否重新拍摄？</translation>
    </message>
    <message>
        <source>Withdraw the consent?</source>
        <translation>是否撤回同意？</translation>
    </message>
    <message>
        <source>The face verification is decided already. Its result is taken back with the picture that it rests on, and has to be decided anew.</source>
        <translation>人脸核验已有结论。结论将随其所依据的照片一并撤销，须重新核验。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::FacePrecheck</name>
    <message>
        <source>The guardian cannot apply</source>
        <translation>监护人不能代办</translation>
    </message>
    <message>
        <source>The applicant cannot apply</source>
        <translation>不符合预申领条件</translation>
    </message>
    <message>
        <source>Central cannot be reached</source>
        <translation>暂时无法连接中心</translation>
    </message>
    <message>
        <source>Cards can only be cleared online: nothing was changed. Try again when the line is back.</source>
        <translation>清理社保卡只能联网办理，未作任何变更。请在线路恢复后重试。</translation>
    </message>
    <message>
        <source>The case can be taken offline. Central checks the conditions for applying when the line is back; the applicant is told if it is refused.</source>
        <translation>可先做离线预受理。网络恢复后由中心核查预申领条件，如不通过将告知申领人。</translation>
    </message>
    <message>
        <source>The case can be taken offline. Central checks the conditions for applying when the line is back; the guardian is told if it is refused.</source>
        <translation>可先做离线预受理。网络恢复后由中心核查预申领条件，如不通过将告知监护人。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::FaceResult</name>
    <message>
        <source>Result: %1</source>
        <translation>核验结果：%1</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>正在查询……</translation>
    </message>
    <message>
        <source>Not the same person, as decided</source>
        <translation>认定不是同一人</translation>
    </message>
    <message>
        <source>Unsure, to be decided</source>
        <translation>不能确定，待认定</translation>
    </message>
    <message>
        <source>%1 tries without a match, to be verified manually</source>
        <translation>自动核验 %1 次未通过，待人工核验</translation>
    </message>
    <message>
        <source>No match yet, %1 of %2 tries used</source>
        <translation>未通过（已核验 %1 次，共 %2 次）</translation>
    </message>
</context>
<context>
    <name>shouli::desk::FileSheetsDialog</name>
    <message>
        <source>Choose a page</source>
        <translation>选择页面</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>Use this page</source>
        <translation>使用此页</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Page %1 cannot be read</source>
        <translation>第 %1 页无法读取</translation>
    </message>
    <message>
        <source>The file has %1 pages. Shift and Ctrl choose several of them.</source>
        <translation>文件共 %1 页，按住 Shift 或 Ctrl 可选择多页。</translation>
    </message>
    <message>
        <source>Use these pages</source>
        <translation>使用这些页面</translation>
    </message>
</context>
<context>
    <name>shouli::desk::FirstStartView</name>
    <message>
        <source>Please fill in: %1</source>
        <translation>请填写：%1</translation>
    </message>
    <message>
        <source>The two passphrases differ. Please type them again.</source>
        <translation>两次输入的口令不一致，请重新输入。</translation>
    </message>
    <message>
        <source>Enrolling with central…</source>
        <translation>正在向中心登记…</translation>
    </message>
</context>
<context>
    <name>shouli::desk::GuidePage</name>
    <message>
        <source>Have the notices read, then tick the box: nothing begins without it.</source>
        <translation>请先阅读以上内容并勾选，才能开始办理。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::HandoverDialog</name>
    <message>
        <source>%1 was sent to %2.</source>
        <comment>paper, printer</comment>
        <translation>%1已发送到打印机 %2。</translation>
    </message>
    <message>
        <source>The PDF is saved.</source>
        <translation>PDF 已保存。</translation>
    </message>
    <message>
        <source>All operators of this workstation</source>
        <translation>本工作站全部经办人</translation>
    </message>
    <message>
        <source>Only my own cases</source>
        <translation>仅本人经办</translation>
    </message>
    <message>
        <source>Day of submission</source>
        <translation>提交日期</translation>
    </message>
    <message>
        <source>Cases of</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Choose the printer…</source>
        <translation>选择打印机…</translation>
    </message>
</context>
<context>
    <name>shouli::desk::IdentityOffers</name>
    <message>
        <source>A character may be missing or another: the reader does not know all of them.</source>
        <translation>可能缺字或错字：识别程序不认识所有汉字，请逐字核对。</translation>
    </message>
    <message>
        <source>No check digit vouches for this number.</source>
        <translation>该号码没有通过校验位核对，请逐位核对。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::IdentityPage</name>
    <message>
        <source>%1 years</source>
        <translation>%1 周岁</translation>
    </message>
    <message>
        <source>18 characters</source>
        <translation>18 位</translation>
    </message>
    <message>
        <source>H or M and 8 digits</source>
        <translation>H 或 M 加 8 位数字</translation>
    </message>
    <message>
        <source>8 digits</source>
        <translation>8 位数字</translation>
    </message>
    <message>
        <source>Birth date and sex are read from the number. Compare everything with the document.</source>
        <translation>出生日期和性别由证件号码得出，请与证件逐项核对。</translation>
    </message>
    <message>
        <source>The number tells neither birth date nor sex: type them as the document has them.</source>
        <translation>该证件号码不含出生日期和性别，请按证件填写并逐项核对。</translation>
    </message>
    <message>
        <source>The legal guardian&apos;s identity card</source>
        <translation>法定监护人的居民身份证</translation>
    </message>
    <message>
        <source>The guardian is a mainland resident of 18 or older. The child is named after the check. Compare everything with the card.</source>
        <translation>监护人须为年满十八周岁的内地居民。申领人信息在核验之后填写。请逐项与身份证核对。</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>读卡器</translation>
    </message>
</context>
<context>
    <name>shouli::desk::LineKeeper</name>
    <message numerus="yes">
        <source>At most %1 characters fit here: %n at the end of what was put in are left out.</source>
        <translation>
            <numerusform>此处最多 %1 个字：所填内容末尾的 %n 个字放不下，未保留，请检查。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shouli::desk::MainWindow</name>
    <message>
        <source>Shouli: social-security card service window</source>
        <translation>受理 · 社会保障卡服务窗口</translation>
    </message>
    <message>
        <source>Shouli</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>人员管理</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Central connected</source>
        <translation>中心已连接</translation>
    </message>
    <message>
        <source>Central not reachable: working offline</source>
        <translation>中心未连接，离线办理中</translation>
    </message>
    <message numerus="yes">
        <source>(%n case(s) waiting to be sent)</source>
        <translation>
            <numerusform>（%n 件待上传）</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked. The case is kept; sign in to go on.</source>
        <translation>已锁定，业务已保存，登录后继续办理。</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>This machine&apos;s clock is slow by %1. Cases get central&apos;s date and time; have the machine&apos;s date and time set right.</source>
        <translation>本机时钟慢 %1。业务已按中心的日期和时间办理；请校正本机的日期和时间。</translation>
    </message>
    <message>
        <source>This machine&apos;s clock is fast by %1. Cases get central&apos;s date and time; have the machine&apos;s date and time set right.</source>
        <translation>本机时钟快 %1。业务已按中心的日期和时间办理；请校正本机的日期和时间。</translation>
    </message>
    <message>
        <source>The certificate authority of central expires on %1; after that central cannot be reached. Tell the administrator.</source>
        <translation>省级系统的证书颁发机构将于 %1 到期，到期后无法连接省级系统。请告知管理员。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::MaskedLabel</name>
    <message>
        <source>Hold the mouse or the space bar to see it whole</source>
        <translation>按住鼠标或空格键查看完整内容</translation>
    </message>
</context>
<context>
    <name>shouli::desk::MaterialsPage</name>
    <message>
        <source>The materials are not complete</source>
        <translation>材料不齐全</translation>
    </message>
    <message>
        <source>The materials are not in order</source>
        <translation>材料有误</translation>
    </message>
</context>
<context>
    <name>shouli::desk::MinorForm</name>
    <message>
        <source>18 characters</source>
        <translation>18 位</translation>
    </message>
    <message>
        <source>Born %1, %2, %3 years</source>
        <translation>%1 出生，%2，%3 周岁</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>读卡器</translation>
    </message>
</context>
<context>
    <name>shouli::desk::NoticeDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>shouli::desk::OperatorsDialog</name>
    <message>
        <source>%1  %2  (%3)</source>
        <comment>sign-in name, name, roles</comment>
        <translation>%1&#x3000;%2&#x3000;（%3）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Please give name, passphrase and at least one role.</source>
        <translation>请填写工号、姓名、口令，并至少选择一个角色。</translation>
    </message>
    <message>
        <source>%1 can sign in now.</source>
        <translation>%1 现在可以登录。</translation>
    </message>
    <message>
        <source>%1 can no longer sign in.</source>
        <translation>%1 不能再登录。</translation>
    </message>
    <message>
        <source>Remove the operator</source>
        <translation>删除人员</translation>
    </message>
    <message>
        <source>Shall %1 no longer be able to sign in here?</source>
        <translation>确定不再允许%1在本机登录吗？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>shouli::desk::OutcomePage</name>
    <message>
        <source>Submit again</source>
        <translation>重新提交</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>返回首页</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交成功</translation>
    </message>
    <message>
        <source>The case is safe on this workstation. It is sent by itself as soon as central can be reached; you need not wait.</source>
        <translation>资料已安全保存在本工作站，联网后自动上传，无需等待。</translation>
    </message>
    <message>
        <source>The card comes by mail; the recipient pays the postage.</source>
        <translation>社保卡制作完成后将邮寄给收件人，邮费到付。</translation>
    </message>
    <message>
        <source>The applicant collects the card at the chosen outlet, with the original document.</source>
        <translation>社保卡制作完成后，请申领人携带有效身份证件原件到领卡网点领取。</translation>
    </message>
    <message>
        <source>Submission failed</source>
        <translation>提交失败</translation>
    </message>
    <message>
        <source>Nothing is lost: submit again to correct the case and send it once more.</source>
        <translation>已填资料均已保留，点击“重新提交”更正后可再次提交。</translation>
    </message>
    <message>
        <source>Print the papers: the applicant signs the form and takes the receipt and the originals.</source>
        <translation>请打印单据：申领人在申领登记表上签名，回执连同证件原件交申领人。</translation>
    </message>
    <message>
        <source>Making the papers…</source>
        <translation>正在生成单据…</translation>
    </message>
    <message>
        <source>%1 was sent to the printer %2.</source>
        <translation>%1已发送到打印机 %2。</translation>
    </message>
    <message>
        <source>%1 was not printed.</source>
        <translation>%1未能打印。</translation>
    </message>
    <message>
        <source>Print the papers: the guardian signs the form and takes the receipt and the originals.</source>
        <translation>请打印单据：监护人在申领登记表上签名，回执连同证件原件交监护人。</translation>
    </message>
    <message>
        <source>The guardian collects the card at the chosen outlet, with the original documents.</source>
        <translation>监护人持证件原件到所选网点领卡。</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>作废原因：%1</translation>
    </message>
    <message>
        <source>Voided by %1, approved by %2.</source>
        <translation>由 %1 作废，%2 复核同意。</translation>
    </message>
    <message>
        <source>The number stays with this case and is on the handover list of its day.</source>
        <translation>受理号保留，并列入当日交接清单。</translation>
    </message>
    <message>
        <source>Taken offline: some checks are still open. If central refuses one, the case comes back to the workbench.</source>
        <translation>离线预受理：部分事项待中心核定。如不予通过，业务将退回工作台。</translation>
    </message>
    <message>
        <source>The manual verification still has to be reviewed by a supervisor.</source>
        <translation>人工核验待复核人员复核。</translation>
    </message>
    <message>
        <source>This case is for %1 to go on with, or for a supervisor.</source>
        <translation>该业务由 %1 或复核人员继续办理。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::OutletDialog</name>
    <message>
        <source>Whole province</source>
        <translation>全省</translation>
    </message>
    <message>
        <source>Whole city</source>
        <translation>全市</translation>
    </message>
    <message>
        <source>No outlet found. Try fewer words, or show all outlets.</source>
        <translation>没有找到网点，请减少关键字，或显示全部网点。</translation>
    </message>
    <message>
        <source>%1 outlets; the first %2 are shown</source>
        <translation>共 %1 个网点，显示前 %2 个</translation>
    </message>
    <message>
        <source>%1 outlets</source>
        <translation>共 %1 个网点</translation>
    </message>
</context>
<context>
    <name>shouli::desk::OutletModel</name>
    <message>
        <source>Outlet</source>
        <translation>受理网点信息</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>服务时间</translation>
    </message>
</context>
<context>
    <name>shouli::desk::PaperButtons</name>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>shouli::desk::PaperDialog</name>
    <message>
        <source>Papers of the case</source>
        <translation>单据与打印记录</translation>
    </message>
    <message>
        <source>%1 was sent to %2.</source>
        <comment>paper, printer</comment>
        <translation>%1已发送到打印机 %2。</translation>
    </message>
    <message>
        <source>%1: the PDF is saved.</source>
        <translation>%1：PDF 已保存。</translation>
    </message>
    <message>
        <source>Print this paper</source>
        <translation>打印本单</translation>
    </message>
    <message>
        <source>Printed so far</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>Nothing was printed yet.</source>
        <translation>尚未打印。</translation>
    </message>
    <message>
        <source>saved as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <comment>printed</comment>
        <translation>
            <numerusform>%n 份</numerusform>
        </translation>
    </message>
    <message>
        <source> on %1</source>
        <comment>printer</comment>
        <translation>，打印机 %1</translation>
    </message>
    <message>
        <source>%1  %2
%3, %4</source>
        <comment>time, paper, operator, where it went</comment>
        <translation>%1&#x3000;%2
%3，%4</translation>
    </message>
</context>
<context>
    <name>shouli::desk::PaperView</name>
    <message>
        <source>Making the paper…</source>
        <translation>正在生成单据…</translation>
    </message>
    <message>
        <source>Pages of the paper</source>
        <translation>单据页面</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>The file will not be protected</source>
        <translation>该文件将不受保护</translation>
    </message>
    <message>
        <source>The PDF shows a person&apos;s data to everyone who opens it. You are responsible for where it is kept and for deleting it. Saving is recorded.</source>
        <translation>PDF 含有申领人个人信息，任何人均可打开。请妥善保管，用后及时删除，由您负责。本次保存将被记录。</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>选择保存位置</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>shouli::desk::PhotoRuleList</name>
    <message>
        <source>Rules for the photo of the card</source>
        <translation>制卡相片要求</translation>
    </message>
    <message>
        <source>%1: kept</source>
        <comment>a rule</comment>
        <translation>%1：符合</translation>
    </message>
    <message>
        <source>The program cannot tell: please look yourself.</source>
        <translation>程序无法判断，请人工查看。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::PickField</name>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
</context>
<context>
    <name>shouli::desk::PictureSlot</name>
    <message>
        <source>Take picture</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Choose from files</source>
        <translation>从文件选择</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>仍然使用</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>左转</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>右转</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Delete the picture: %1</source>
        <translation>删除图片：%1</translation>
    </message>
    <message>
        <source>Delete the picture</source>
        <translation>删除图片</translation>
    </message>
    <message>
        <source>This picture is still missing.</source>
        <translation>请上传此图片。</translation>
    </message>
    <message>
        <source>Drop a picture or PDF here</source>
        <translation>可将图片或 PDF 文件拖到这里</translation>
    </message>
    <message>
        <source>Stored: %1, %2 × %3 pixels</source>
        <translation>已保存：%1，%2 × %3 像素</translation>
    </message>
    <message>
        <source>To be judged: %1</source>
        <translation>待判断：%1</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>正在处理……</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Delete the picture?</source>
        <translation>删除这张图片？</translation>
    </message>
    <message>
        <source>Turn the picture?</source>
        <translation>旋转这张图片？</translation>
    </message>
    <message>
        <source>Replace the picture?</source>
        <translation>替换这张图片？</translation>
    </message>
    <message>
        <source>Pictures and PDF</source>
        <translation>图片和 PDF</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Replaced</source>
        <comment>a picture, by another</comment>
        <translation>已替换</translation>
    </message>
</context>
<context>
    <name>shouli::desk::PictureViewer</name>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>shouli::desk::Precheck</name>
    <message>
        <source>This holds while central cannot be reached. Try again when the line is back: it is asked anew.</source>
        <translation>中心无法连接期间，此结果仍然有效。线路恢复后请再试，届时重新查询。</translation>
    </message>
    <message>
        <source>Not checked: central could not be asked</source>
        <translation>未能校验：未取得中心答复</translation>
    </message>
</context>
<context>
    <name>shouli::desk::PrintersDialog</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Printer for: %1</source>
        <translation>打印机：%1</translation>
    </message>
    <message>
        <source>Copies of: %1</source>
        <translation>份数：%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The choice is remembered: from the next case on, one key prints.</source>
        <translation>选择会被记住，以后一键即可打印。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::RareCharacterDialog</name>
    <message>
        <source>not drawn here</source>
        <translation>本机无字形</translation>
    </message>
    <message>
        <source>No character found. Try its radical and the number of further strokes.</source>
        <translation>没有找到。请试试部首加其余笔画数。</translation>
    </message>
    <message>
        <source>The first %1 are shown; add a part</source>
        <translation>只显示前 %1 个字，请再加一个部件</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>共 %1 个字</translation>
    </message>
</context>
<context>
    <name>shouli::desk::RecognitionOfferPanel</name>
    <message>
        <source>Read from the picture: compare, then take over</source>
        <translation>从图片识别：请核对后采用</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>%1, read from the picture</source>
        <translation>%1（从图片识别）</translation>
    </message>
</context>
<context>
    <name>shouli::desk::ReviewSection</name>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Click to enlarge</source>
        <translation>点击放大</translation>
    </message>
    <message>
        <source>%1: cannot be shown</source>
        <translation>%1：无法显示</translation>
    </message>
</context>
<context>
    <name>shouli::desk::ScanDialog</name>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file, and why it was not taken</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Of %1 not all pages are kept: the file stays in the folder.</source>
        <translation>%1 中有页面不保存：该文件留在文件夹中。</translation>
    </message>
    <message>
        <source>%1 is being written to again. Its pages come by themselves: wait for them, then go on.</source>
        <translation>%1 又在写入，新页面会自动出现，请稍候再继续。</translation>
    </message>
    <message>
        <source>The pages were taken, but %1 could not be removed from the folder. Remove it by hand.</source>
        <translation>页面已采用，但未能从文件夹中删除 %1，请手动删除。</translation>
    </message>
    <message>
        <source>%1 is tried again by itself.</source>
        <translation>系统会自动重新读取 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) go to no place. They are dropped.</source>
        <translation>
            <numerusform>有 %n 页没有可放的位置，将被丢弃。</numerusform>
        </translation>
    </message>
    <message>
        <source>The pages were not used yet. Their files stay in the folder.</source>
        <translation>页面尚未使用，其文件仍留在文件夹中。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::ScanPanel</name>
    <message>
        <source>Scanner</source>
        <translation>扫描仪</translation>
    </message>
    <message>
        <source>Paper in</source>
        <translation>进纸方式</translation>
    </message>
    <message>
        <source>Search for scanners</source>
        <translation>查找扫描仪</translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Take what is there</source>
        <translation>导入已有文件</translation>
    </message>
    <message>
        <source>Begin to scan</source>
        <translation>开始扫描</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>How far the page is</source>
        <translation>本页进度</translation>
    </message>
    <message>
        <source>Looking for scanners …</source>
        <translation>正在查找扫描仪……</translation>
    </message>
    <message>
        <source>Opening the folder …</source>
        <translation>正在打开文件夹……</translation>
    </message>
    <message>
        <source>Folder of a scanner&apos;s own program</source>
        <translation>扫描仪自带程序的文件夹</translation>
    </message>
    <message>
        <source>No scanner was found. Check that it is plugged in and switched on, then search again; or choose the folder into which its own program saves.</source>
        <translation>没有找到扫描仪。请检查连接和电源后重新查找，或选择扫描仪自带程序保存文件的文件夹。</translation>
    </message>
    <message>
        <source>Choose the folder into which the scanner&apos;s own program saves its files.</source>
        <translation>请选择扫描仪自带程序保存文件的文件夹。</translation>
    </message>
    <message>
        <source>Flatbed</source>
        <translation>平板</translation>
    </message>
    <message>
        <source>Feeder, one side</source>
        <translation>进纸器（单面）</translation>
    </message>
    <message>
        <source>Feeder, both sides</source>
        <translation>进纸器（双面）</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停止……</translation>
    </message>
    <message>
        <source>The scan was stopped. The pages that came before are kept.</source>
        <translation>扫描已停止，之前扫描的页面仍然保留。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were there before.</source>
        <translation>
            <numerusform>文件夹中原有 %n 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is finished: take it</source>
        <translation>已写完，读取</translation>
    </message>
    <message>
        <source>Scan with the scanner&apos;s own program: what it saves in “%1” comes here, and is removed from there once its pages are used.</source>
        <translation>请用扫描仪自带程序扫描：保存到“%1”的文件会自动出现在这里，页面使用后从该文件夹中删除。</translation>
    </message>
    <message>
        <source>%1 is still open in another program: it is taken when that program is done with it.</source>
        <translation>%1 仍被其他程序打开，该程序用完后自动读取。</translation>
    </message>
    <message>
        <source>Whether %1 is finished cannot be told here, because it lies on another machine or is another user&apos;s. When the scanner&apos;s program is done with it: “%2”.</source>
        <translation>%1 在其他计算机上或属于其他用户，无法判断是否已写完。扫描仪程序写完后，请按「%2」。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::SheetStrip</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Cut out cards</source>
        <translation>裁出证件</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>重新扫描</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>左转</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>右转</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Move on</source>
        <translation>后移</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>删除本页</translation>
    </message>
    <message>
        <source>Scanned again</source>
        <translation>已重新扫描</translation>
    </message>
    <message>
        <source>Cards cut out</source>
        <translation>已裁出证件</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>→ %1</source>
        <comment>the place a page goes to</comment>
        <translation>→ %1</translation>
    </message>
    <message numerus="yes">
        <source>Page %1: %n card(s)</source>
        <translation>
            <numerusform>第 %1 页：%n 张证件</numerusform>
        </translation>
    </message>
    <message>
        <source>is not kept</source>
        <comment>a page</comment>
        <translation>不保存</translation>
    </message>
</context>
<context>
    <name>shouli::desk::SheetsDialog</name>
    <message>
        <source>Put the pages in order</source>
        <translation>整理页面</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Use these pages</source>
        <translation>使用这些页面</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No cards were found on this page. They have to lie apart, on the plain inside of the lid.</source>
        <translation>本页没有找到证件。证件之间须留有空隙，背景须为扫描仪盖板。</translation>
    </message>
    <message>
        <source>Leave without the pages</source>
        <translation>放弃这些页面</translation>
    </message>
    <message>
        <source>The pages were not used yet. They are dropped.</source>
        <translation>这些页面尚未使用，关闭后将被删除。</translation>
    </message>
    <message>
        <source>These pages lay here when the desk was locked, which stopped the scan. Check whether the last page is among them.</source>
        <translation>锁定时以下页面尚未使用，扫描已停止。请核对最后一页是否在内。</translation>
    </message>
    <message>
        <source>These pages lay here when the desk was locked.</source>
        <translation>锁定时以下页面尚未使用，已为您保留。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::SignInView</name>
    <message>
        <source>%1, workstation %2</source>
        <translation>%1&#x3000;工作站 %2</translation>
    </message>
    <message>
        <source>Please enter staff number and passphrase.</source>
        <translation>请填写工号和口令。</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>正在登录…</translation>
    </message>
</context>
<context>
    <name>shouli::desk::SmsCodeField</name>
    <message>
        <source>Send code</source>
        <translation>发送验证码</translation>
    </message>
    <message>
        <source>Six digits</source>
        <translation>六位数字</translation>
    </message>
    <message>
        <source>No mainland mobile</source>
        <translation>无大陆手机号</translation>
    </message>
    <message>
        <source>Asking central …</source>
        <translation>正在向中心查询……</translation>
    </message>
    <message>
        <source>The code was sent to %1.</source>
        <translation>验证码已发送至 %1。</translation>
    </message>
    <message>
        <source>Send code (%1 s)</source>
        <translation>发送验证码（%1 秒）</translation>
    </message>
    <message>
        <source>The number can be left open: the applicant signs beside the number on the form, and it is verified at pickup.</source>
        <translation>手机号码可先标为待核：请申领人在申领登记表的号码旁签名，领卡时再核验。</translation>
    </message>
    <message>
        <source>Without a mainland mobile the case goes on without a code. The number may stay empty or be of another place. The applicant signs beside it on the form.</source>
        <translation>没有大陆手机号的，经复核后可不使用验证码。号码可以不填，也可以填写其他地区的号码，由申领人在申领登记表的号码旁签名。</translation>
    </message>
    <message>
        <source>The applicant has no mainland mobile number</source>
        <translation>申领人没有大陆手机号</translation>
    </message>
    <message>
        <source>The applicant cannot receive messages</source>
        <translation>申领人无法接收短信</translation>
    </message>
    <message>
        <source>The code was sent to another number. Send one to this number.</source>
        <translation>验证码发给了另一个号码，请给当前号码发送验证码。</translation>
    </message>
    <message>
        <source>There is no valid code for this number. Send one to it.</source>
        <translation>当前号码没有有效的验证码，请发送验证码。</translation>
    </message>
    <message>
        <source>The number can be left open: the guardian signs beside the number on the form, and it is verified at pickup.</source>
        <translation>手机号码可先标为待核：请监护人在申领登记表的号码旁签名，领卡时再核验。</translation>
    </message>
    <message>
        <source>Without a mainland mobile the case goes on without a code. The number may stay empty or be of another place. The guardian signs beside it on the form.</source>
        <translation>没有大陆手机号的，经复核后可不使用验证码。号码可以不填，也可以填写其他地区的号码，由监护人在申领登记表的号码旁签名。</translation>
    </message>
    <message>
        <source>The guardian has no mainland mobile number</source>
        <translation>监护人没有大陆手机号</translation>
    </message>
    <message>
        <source>The guardian cannot receive messages</source>
        <translation>监护人无法接收短信</translation>
    </message>
    <message>
        <source>Central said before about this number: %1</source>
        <translation>中心此前就该号码答复：%1</translation>
    </message>
</context>
<context>
    <name>shouli::desk::StepPage</name>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>shouli::desk::StepRail</name>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>current step</source>
        <translation>当前步骤</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>办理步骤</translation>
    </message>
</context>
<context>
    <name>shouli::desk::UndoBar</name>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>shouli::desk::WizardFooter</name>
    <message>
        <source>Previous step</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Save and return to the workbench</source>
        <translation>保存并返回工作台</translation>
    </message>
    <message>
        <source>More below: F9 scrolls on</source>
        <translation>下面还有内容，按 F9 继续查看</translation>
    </message>
</context>
<context>
    <name>shouli::desk::WizardWindow</name>
    <message>
        <source>What was filled in for the applicant so far is deleted, with its pictures. Who stands at the counter stays identified. To keep both, cancel, save this case and begin another at the workbench.</source>
        <translation>目前为申领人填写的内容及其图片将被删除，身份核实和人脸核验结果保留。如需保留这些内容，请取消，保存本业务后在工作台另行办理。</translation>
    </message>
    <message>
        <source>Acceptance number %1</source>
        <translation>受理号 %1</translation>
    </message>
    <message>
        <source>The change made these invalid, please fill them in again: %1</source>
        <translation>此次修改使以下内容失效，请重新填写：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>shouli::desk::WorkbenchView</name>
    <message>
        <source>Discard the case</source>
        <translation>放弃业务</translation>
    </message>
    <message>
        <source>Discard this case? What was entered and its pictures cannot be brought back.</source>
        <translation>确定放弃该业务？已填写的内容和图片将无法恢复。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>To go on with</source>
        <translation>待继续办理</translation>
    </message>
    <message>
        <source>Central&apos;s reasons</source>
        <translation>中心退回原因</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日业务</translation>
    </message>
    <message>
        <source>That day</source>
        <translation>当日业务</translation>
    </message>
    <message>
        <source>Nothing was submitted yet today.</source>
        <translation>今日尚无已提交的业务。</translation>
    </message>
    <message>
        <source>Nothing was submitted on this day.</source>
        <translation>当日没有已提交的业务。</translation>
    </message>
    <message>
        <source>Void the case</source>
        <translation>作废业务</translation>
    </message>
    <message>
        <source>%1 keeps its number and stays on the list of its day as voided, with the reason. It cannot be taken up again. A supervisor, who is not the one signed in, agrees here.</source>
        <translation>%1：作废后受理号保留，以“已作废”及原因列入当日业务和交接清单，不能再继续办理。请填写原因，并由登录人以外的复核人员同意。</translation>
    </message>
    <message>
        <source>The applicant gives up the application</source>
        <translation>申领人放弃申领</translation>
    </message>
    <message>
        <source>Central refused it and it cannot be corrected</source>
        <translation>中心不予通过且无法补正</translation>
    </message>
    <message>
        <source>Taken twice, or for the wrong person</source>
        <translation>重复受理或受理对象有误</translation>
    </message>
    <message>
        <source>The case is voided.</source>
        <translation>业务已作废。</translation>
    </message>
    <message>
        <source>Reason of the voiding</source>
        <translation>作废原因</translation>
    </message>
</context>
</TS>
