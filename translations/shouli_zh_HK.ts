<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_HK" sourcelanguage="en_US">
<context>
    <name>CardPhotoPage</name>
    <message>
        <source>Receipt number of the card photo</source>
        <translation>社保卡相片回執號</translation>
    </message>
    <message>
        <source>Get the picture</source>
        <translation>獲取圖片</translation>
    </message>
    <message>
        <source>Make the card with the photo of the social-insurance system</source>
        <translation>使用社保系統相片制卡</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>重新查詢</translation>
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
        <translation>攝像頭</translation>
    </message>
</context>
<context>
    <name>CardsPage</name>
    <message>
        <source>All cards below are cleared together; none can be left out.</source>
        <translation>以下社保卡將一併清理，不能只選其中幾張。</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新查詢</translation>
    </message>
</context>
<context>
    <name>ClearingConfirmPage</name>
    <message>
        <source>Not submitted: the order did not reach central. No card was changed. It can be submitted again, or the case discarded.</source>
        <translation>未提交：清理指令沒有到達中心，社保卡未作任何變更。可再次提交清理，也可在工作台放棄該業務。</translation>
    </message>
    <message>
        <source>Clearing cannot be undone. It cancels the cards&apos; social-security use only: the bank accounts are not closed by it; for that the applicant goes to the bank.</source>
        <translation>清理後不能恢復。清理只註銷社保卡的社會保障功能，不會註銷卡上的銀行賬户；需要註銷銀行賬户的，請申領人到服務銀行網點辦理。</translation>
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
        <translation>繼續申領</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>返回首頁</translation>
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
        <translation>領卡方式</translation>
    </message>
    <message>
        <source>Pick up at an outlet</source>
        <translation>網點領卡</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>受理網點信息</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>選擇</translation>
    </message>
    <message>
        <source>Choose the outlet</source>
        <translation>選擇受理網點</translation>
    </message>
    <message>
        <source>Notes on mailing</source>
        <translation>温馨提示</translation>
    </message>
    <message>
        <source>The applicant has read and confirms the notes on mailing</source>
        <translation>申領人已閲讀並確認温馨提示</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Recipient&apos;s mobile number</source>
        <translation>收件人手機號碼</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Change the recipient&apos;s mobile number</source>
        <translation>修改收件人手機號碼</translation>
    </message>
    <message>
        <source>Recipient&apos;s area</source>
        <translation>收件地區</translation>
    </message>
    <message>
        <source>Recipient&apos;s address</source>
        <translation>詳細地址</translation>
    </message>
    <message>
        <source>Mail, postage paid by the recipient</source>
        <translation>郵寄到付</translation>
    </message>
</context>
<context>
    <name>DetailsPage</name>
    <message>
        <source>Personal information</source>
        <translation>個人信息</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Document kind</source>
        <translation>證件類型</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>證件號碼</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Document valid from</source>
        <translation>證件有效開始日期</translation>
    </message>
    <message>
        <source>Document valid long-term</source>
        <translation>證件有效期是否為長期</translation>
    </message>
    <message>
        <source>Document valid until</source>
        <translation>證件有效截止日期</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>職業</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>手機號碼</translation>
    </message>
    <message>
        <source>Place of residence</source>
        <translation>常住地區</translation>
    </message>
    <message>
        <source>Residential address</source>
        <translation>常住詳細地址</translation>
    </message>
    <message>
        <source>Card information</source>
        <translation>社保卡信息</translation>
    </message>
    <message>
        <source>Issuing city</source>
        <translation>發卡地</translation>
    </message>
    <message>
        <source>Social security number</source>
        <translation>社會保障號</translation>
    </message>
    <message>
        <source>Service bank</source>
        <translation>服務銀行</translation>
    </message>
    <message>
        <source>Insurance type</source>
        <translation>參保類型</translation>
    </message>
</context>
<context>
    <name>EligibilityPage</name>
    <message>
        <source>Confirm with the applicant</source>
        <translation>請與申領人核對</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Social security number</source>
        <translation>社會保障號</translation>
    </message>
    <message>
        <source>Intended issuing city</source>
        <translation>意向發卡地</translation>
    </message>
    <message>
        <source>Compared with the applicant: name, social security number and intended issuing city are right</source>
        <translation>已與申領人核對：姓名、社會保障號和意向發卡地無誤</translation>
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
        <translation>收到或讀取的內容不完整，請重試；若反覆出現，請聯繫管理員。</translation>
    </message>
    <message>
        <source>What was asked for does not exist.</source>
        <translation>要找的內容不存在，請返回工作台後重試。</translation>
    </message>
    <message>
        <source>This case was changed elsewhere meanwhile. Return to the workbench and open it again.</source>
        <translation>該業務已在別處被修改，請返回工作台重新打開。</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>操作已取消。</translation>
    </message>
    <message>
        <source>It took too long. Try again.</source>
        <translation>等待時間過長，請重試。</translation>
    </message>
    <message>
        <source>The program made a mistake. Nothing is lost; try again, and tell the administrator if it happens again.</source>
        <translation>程序出現異常，資料沒有丟失。請重試；若再次出現，請聯繫管理員。</translation>
    </message>
    <message>
        <source>The data folder cannot be written to. Ask the administrator to check its rights.</source>
        <translation>數據文件夾為只讀，請聯繫管理員檢查權限。</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that it is still there, then choose it again.</source>
        <translation>文件無法讀取，請確認文件仍在原處後重新選擇。</translation>
    </message>
    <message>
        <source>The file cannot be written. Choose another place, then try again.</source>
        <translation>文件無法寫入，請換一個位置後重試。</translation>
    </message>
    <message>
        <source>Stored data was changed or is damaged. Tell the administrator; do not go on with this case.</source>
        <translation>已存資料被改動或損壞，請聯繫管理員，不要繼續辦理該業務。</translation>
    </message>
    <message>
        <source>Stored data comes from a newer version of the program. Update this workstation.</source>
        <translation>資料由更高版本的程序保存，請升級本工作站。</translation>
    </message>
    <message>
        <source>The key of this data is not here. Tell the administrator.</source>
        <translation>缺少打開該資料的密鑰，請聯繫管理員。</translation>
    </message>
    <message>
        <source>A signature does not hold. Tell the administrator.</source>
        <translation>簽名校驗未通過，請聯繫管理員。</translation>
    </message>
    <message>
        <source>The local database is missing. Tell the administrator before anything else is done here.</source>
        <translation>找不到本地數據庫。請先聯繫管理員，不要繼續操作。</translation>
    </message>
    <message>
        <source>The local database is damaged. Leave it as it is and tell the administrator: it can be restored.</source>
        <translation>本地數據庫已損壞。請保持原樣並聯系管理員恢復。</translation>
    </message>
    <message>
        <source>The local database belongs to a newer version of the program. Update this workstation.</source>
        <translation>本地數據庫屬於更高版本的程序，請升級本工作站。</translation>
    </message>
    <message>
        <source>The local database is busy. Try again.</source>
        <translation>本地數據庫正忙，請稍後重試。</translation>
    </message>
    <message>
        <source>The local database could not be used. Try again; tell the administrator if it happens again.</source>
        <translation>本地數據庫操作失敗，請重試；若再次出現，請聯繫管理員。</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation>尚未登錄，請先登錄。</translation>
    </message>
    <message>
        <source>The change does not fit what is stored. Open the case again.</source>
        <translation>修改與已存資料衝突，請重新打開該業務。</translation>
    </message>
    <message>
        <source>The name or the passphrase is wrong.</source>
        <translation>工號或口令不正確。</translation>
    </message>
    <message>
        <source>Too many wrong passphrases: this account is locked for a while. Wait, or ask another operator.</source>
        <translation>口令錯誤次數過多，該賬號已暫時鎖定，請稍後再試。</translation>
    </message>
    <message>
        <source>This account was closed. Ask the administrator.</source>
        <translation>該賬號已停用，請聯繫管理員。</translation>
    </message>
    <message>
        <source>A passphrase has at least ten characters.</source>
        <translation>口令至少十個字符。</translation>
    </message>
    <message>
        <source>This passphrase is one of the commonest. Choose another.</source>
        <translation>該口令過於常見，請換一個。</translation>
    </message>
    <message>
        <source>There is already an operator of this name.</source>
        <translation>該工號已存在。</translation>
    </message>
    <message>
        <source>This needs a supervisor. The account given is none.</source>
        <translation>此操作需要複核人員，所填賬號沒有複核權限。</translation>
    </message>
    <message>
        <source>Another person has to approve this: the supervisor may not be who is signed in.</source>
        <translation>須由他人複核：複核人員不能是當前登錄的經辦人。</translation>
    </message>
    <message>
        <source>Central cannot be reached.</source>
        <translation>無法連接中心。</translation>
    </message>
    <message>
        <source>Central did not answer in time.</source>
        <translation>中心未在規定時間內答覆。</translation>
    </message>
    <message>
        <source>What answered is not central (perhaps the network asks for a sign-in). Nothing was taken as sent.</source>
        <translation>答覆並非來自中心（可能是網絡登錄頁面），未視為已上傳。</translation>
    </message>
    <message>
        <source>Central is busy. It will be tried again.</source>
        <translation>中心繁忙，稍後會再次嘗試。</translation>
    </message>
    <message>
        <source>This workstation is not enrolled. Ask the administrator.</source>
        <translation>本工作站尚未登記，請聯繫管理員。</translation>
    </message>
    <message>
        <source>The enrolment code is wrong, used or expired. Ask the province for a new one.</source>
        <translation>登記碼不正確、已使用或已過期，請向省級管理員索取新的登記碼。</translation>
    </message>
    <message>
        <source>Central no longer speaks this version. Update this workstation; what is waiting will be sent then.</source>
        <translation>中心已不支持本版本，請升級工作站；待上傳的業務屆時會繼續上傳。</translation>
    </message>
    <message>
        <source>Central has to be reached by https.</source>
        <translation>中心地址必須使用 https。</translation>
    </message>
    <message>
        <source>Central does not find this identity. Check name and number against the document.</source>
        <translation>未查詢到該身份信息，請核對證件上的姓名和號碼。</translation>
    </message>
    <message>
        <source>The record of this person says deceased. The application cannot go on here.</source>
        <translation>該人員登記為已故，不能繼續辦理。</translation>
    </message>
    <message>
        <source>Only Chinese citizens may apply here.</source>
        <translation>僅支持中國公民申領，暫不支持華僑及外國人辦理。</translation>
    </message>
    <message>
        <source>There is already an application running for this person (存在有申请记录).</source>
        <translation>存在有申請記錄：該人員已有正在辦理的申領。</translation>
    </message>
    <message>
        <source>This workstation took an application of this person already, and central cannot be reached to say how it stands. Try again when the line is back, or go on with that application.</source>
        <translation>本工作站已受理過該人員的申領，現在無法向中心核實其進度。請在線路恢復後再試，或繼續辦理原申請。</translation>
    </message>
    <message>
        <source>This person already holds a valid card.</source>
        <translation>該人員已持有有效的社保卡，不能再次申領。</translation>
    </message>
    <message>
        <source>This person has several cards in the province. They have to be cleared before a new one is applied for.</source>
        <translation>省內存在多張社保卡，須先辦理一人一卡清理後再申領。</translation>
    </message>
    <message>
        <source>This person has no tie to Guangdong (living, working or insured).</source>
        <translation>該人員在廣東省內無居住、就業或參保記錄，不能申領。</translation>
    </message>
    <message>
        <source>This person has no tie to the chosen city. Choose another one.</source>
        <translation>該人員與所選意向發卡地無關聯，請選擇其他發卡地。</translation>
    </message>
    <message>
        <source>This case belongs to another outlet.</source>
        <translation>該業務屬於其他網點。</translation>
    </message>
    <message>
        <source>Central still lacks files of this case; they are being sent again.</source>
        <translation>中心尚缺該業務的文件，正在重新上傳。</translation>
    </message>
    <message>
        <source>Central refused the case.</source>
        <translation>中心未受理該業務。</translation>
    </message>
    <message>
        <source>This acceptance number is already taken. Submit the case again: it gets another number. Tell the administrator.</source>
        <translation>該受理號已被佔用。請重新提交，系統將分配新的受理號，並告知管理員。</translation>
    </message>
    <message>
        <source>A code was sent a moment ago. Wait until another may be sent.</source>
        <translation>驗證碼剛剛發送過，請稍候再發送。</translation>
    </message>
    <message>
        <source>The code has expired. Send a new one.</source>
        <translation>驗證碼已過期，請重新發送。</translation>
    </message>
    <message>
        <source>Too many wrong codes. Send a new one.</source>
        <translation>驗證碼錯誤次數過多，請重新發送。</translation>
    </message>
    <message>
        <source>The code could not be sent. Check the number, then try again.</source>
        <translation>驗證碼發送失敗，請核對手機號碼後重試。</translation>
    </message>
    <message>
        <source>There is no photo with this receipt number. Check it against the receipt.</source>
        <translation>查無此相片回執號，請與回執核對。</translation>
    </message>
    <message>
        <source>This receipt number belongs to another person.</source>
        <translation>該相片回執號不屬於申領人。</translation>
    </message>
    <message>
        <source>This receipt has expired. Take a new photo.</source>
        <translation>該相片回執已過期，請重新採集相片。</translation>
    </message>
    <message>
        <source>The social-insurance system has no photo of this person. Choose another way.</source>
        <translation>社保系統中沒有申領人的相片，請選擇其他方式。</translation>
    </message>
    <message>
        <source>The file is empty. Choose another, or scan the document again.</source>
        <translation>文件是空的，請選擇其他文件，或重新掃描材料。</translation>
    </message>
    <message>
        <source>The file is too large: at most 64 MB. Scan the document again with a lower resolution.</source>
        <translation>文件過大：最多 64 MB。請降低分辨率後重新掃描。</translation>
    </message>
    <message>
        <source>The picture is too large: at most 100 megapixels, and 65,500 points along a side. Scan the document again with a lower resolution.</source>
        <translation>圖片尺寸過大：最多 1 億像素，且任一邊不超過 65500 像素。請降低分辨率後重新掃描。</translation>
    </message>
    <message>
        <source>Only JPEG, PNG, TIFF and PDF can be taken. Choose such a file, or scan the document.</source>
        <translation>只能使用 JPEG、PNG、TIFF 或 PDF 文件。請選擇這類文件，或掃描材料。</translation>
    </message>
    <message>
        <source>The file is damaged, cut off, or of a kind that cannot be shown. Copy it again from where it came from, or scan the document.</source>
        <translation>文件已損壞、不完整或無法顯示。請重新拷貝該文件，或掃描材料。</translation>
    </message>
    <message>
        <source>The file is protected by a password. Save it without one.</source>
        <translation>文件有密碼保護，請取消密碼後再選擇。</translation>
    </message>
    <message>
        <source>The document has more than 500 pages. Save only the pages that are needed as a new file.</source>
        <translation>文件超過 500 頁，請只保存需要的頁面後再選擇。</translation>
    </message>
    <message>
        <source>The file has no pages. Choose another, or scan the document.</source>
        <translation>文件沒有頁面，請選擇其他文件，或掃描材料。</translation>
    </message>
    <message>
        <source>The file took too long to read and was given up. Scan the document instead.</source>
        <translation>讀取文件超時，已停止讀取。請改為掃描材料。</translation>
    </message>
    <message>
        <source>The file made the reader fail; nothing else was touched. Do not use this file: scan the document instead.</source>
        <translation>讀取該文件時出錯，其他資料不受影響。請勿使用該文件，改為掃描材料。</translation>
    </message>
    <message>
        <source>There is no such camera. Check that it is plugged in.</source>
        <translation>沒有找到攝像頭，請檢查連接。</translation>
    </message>
    <message>
        <source>The camera is used by another program. Close that one.</source>
        <translation>攝像頭正被其他程序使用，請先關閉該程序。</translation>
    </message>
    <message>
        <source>This program may not use the camera. Allow it in the system&apos;s settings for cameras, or ask who looks after this machine.</source>
        <translation>本程序無權使用攝像頭，請在系統的攝像頭設置中允許，或聯繫設備管理人員。</translation>
    </message>
    <message>
        <source>The camera was unplugged. Plug it in again: it goes on by itself.</source>
        <translation>攝像頭已斷開，重新連接後將自動恢復。</translation>
    </message>
    <message>
        <source>No ID-card reader is plugged in.</source>
        <translation>未連接身份證讀卡器。</translation>
    </message>
    <message>
        <source>The ID-card reader is used by another program, or this user may not open its port.</source>
        <translation>讀卡器正被其他程式使用，或目前使用者無權開啟其連接埠。</translation>
    </message>
    <message>
        <source>No ID-card reader answers at this port. Choose another one.</source>
        <translation>該連接埠沒有讀卡器回應，請選擇其他連接埠。</translation>
    </message>
    <message>
        <source>The ID-card reader is out of order: its security module does not work.</source>
        <translation>讀卡器故障：安全模組不運作。</translation>
    </message>
    <message>
        <source>The ID-card reader was unplugged. Plug it in again.</source>
        <translation>讀卡器已拔下，請重新連接。</translation>
    </message>
    <message>
        <source>The card could not be read. Lift it, place it again and let it lie.</source>
        <translation>未能讀取證件：請拿起證件重新放好，勿移動。</translation>
    </message>
    <message>
        <source>The card&apos;s data were damaged on the way. Lift it and place it again.</source>
        <translation>證件資料傳輸有誤：請拿起證件重新放好。</translation>
    </message>
    <message>
        <source>What this card&apos;s chip says is not right. Type the document.</source>
        <translation>證件晶片內容有誤，未填入任何內容，請手工錄入。</translation>
    </message>
    <message>
        <source>This is a permanent residence card of a foreigner. The service is for Chinese citizens.</source>
        <translation>這是外國人永久居留身份證。本業務僅面向中國公民。</translation>
    </message>
    <message>
        <source>The form cannot be made: its template is damaged. Install the program again.</source>
        <translation>單據模板損壞，請重新安裝程序。</translation>
    </message>
    <message>
        <source>The printer cannot be found. Connect one or switch it on and print again, or save the paper as PDF in its preview.</source>
        <translation>找不到打印機。請連接或開啟打印機後重新打印，亦可在預覽中另存為 PDF。</translation>
    </message>
    <message>
        <source>Printing failed. Check the printer, then print again.</source>
        <translation>打印失敗，請檢查打印機後重新打印。</translation>
    </message>
    <message>
        <source>A part of the program is missing. Install the program again.</source>
        <translation>程序組件缺失，請重新安裝程序。</translation>
    </message>
    <message>
        <source>A file of the automatic checks is missing or damaged. Decide yourself, and have the program installed again.</source>
        <translation>自動檢查所需的檔案缺失或已損壞，請自行判斷，並重新安裝程序。</translation>
    </message>
    <message>
        <source>The automatic check failed. Try again with another picture, or decide yourself.</source>
        <translation>自動檢查失敗，請換一張圖片重試，或自行判斷。</translation>
    </message>
    <message>
        <source>You are not permitted to do this. Ask a supervisor or the administrator.</source>
        <translation>您沒有此操作的權限，請聯繫複核人員或管理員。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was lost: free some space, then try again.</source>
        <translation>磁盤已滿。資料沒有丟失，請清理磁盤空間後重試。</translation>
    </message>
    <message>
        <source>The enrolment of this workstation was revoked. Ask the administrator.</source>
        <translation>本工作站的登記已被撤銷，請聯繫管理員。</translation>
    </message>
    <message>
        <source>Central holds another version of this case. Tell the administrator.</source>
        <translation>中心已存有該業務的不同版本，請聯繫管理員。</translation>
    </message>
    <message>
        <source>Files cannot be read safely on this machine. Tell the administrator.</source>
        <translation>本機無法安全讀取文件，請聯繫管理員。</translation>
    </message>
    <message>
        <source>The local database was changed by something else than this program. What was changed is not used. Tell the administrator now: it has to be looked into.</source>
        <translation>本地數據庫被本程序以外的操作改動過，被改動的內容不予採用。請立即告知管理員核查。</translation>
    </message>
    <message>
        <source>The local database is an older copy: what was done after it was made is missing here. Tell the administrator, also when it was restored on purpose.</source>
        <translation>本地數據庫是較早的副本，此後辦理的內容在本機已缺失。即使是有意恢復，也請告知管理員。</translation>
    </message>
    <message>
        <source>An entry of the audit log was changed or removed. Go on with the cases, and tell the administrator today: it has to be looked into.</source>
        <translation>操作日誌中有條目被改動或刪除。業務可以照常辦理，請當天告知管理員核查。</translation>
    </message>
    <message>
        <source>Central did not receive the order: no card was cleared. Try again.</source>
        <translation>中心沒有收到清理申請，未清理任何社保卡，請重試。</translation>
    </message>
    <message>
        <source>Central does not find this card among the applicant&apos;s.</source>
        <translation>中心未查詢到申領人的該社保卡。</translation>
    </message>
    <message>
        <source>In its present state this card cannot be cleared. The issuing city&apos;s agency can help.</source>
        <translation>該社保卡當前狀態不能清理，請到發卡地社保卡經辦機構處理。</translation>
    </message>
    <message>
        <source>The card&apos;s bank did not answer. Try again in a while.</source>
        <translation>服務銀行沒有應答，請稍後重試。</translation>
    </message>
    <message>
        <source>Only the city that issued this card may clear it. The applicant has to go there.</source>
        <translation>該社保卡只能由發卡地清理，請申領人到發卡地辦理。</translation>
    </message>
    <message>
        <source>There is no such scanner. Check that it is plugged in and switched on, then search again.</source>
        <translation>沒有找到掃描儀，請檢查連接和電源後重新查找。</translation>
    </message>
    <message>
        <source>The scanner is used by another program. Close that one, or switch the scanner off and on.</source>
        <translation>掃描儀正被其他程序使用，請關閉該程序，或將掃描儀關機後重新開機。</translation>
    </message>
    <message>
        <source>This account may not use the scanner. Ask the administrator.</source>
        <translation>當前賬戶無權使用掃描儀，請聯繫管理員。</translation>
    </message>
    <message>
        <source>Paper is jammed in the scanner. Take it out, then scan the remaining pages.</source>
        <translation>掃描儀卡紙，請取出紙張後繼續掃描其餘頁面。</translation>
    </message>
    <message>
        <source>The cover of the scanner is open. Close it, then scan again.</source>
        <translation>掃描儀蓋板未關閉，請關閉後重新掃描。</translation>
    </message>
    <message>
        <source>The feeder of the scanner is empty. Lay the pages in, then scan again.</source>
        <translation>掃描儀進紙器中沒有紙張，請放入材料後重新掃描。</translation>
    </message>
    <message>
        <source>The scanner was unplugged or switched off. The pages that came before are kept.</source>
        <translation>掃描儀已斷開或關機，之前掃描的頁面仍然保留。</translation>
    </message>
    <message>
        <source>The scanner did not do as it should. Switch it off and on, then scan again.</source>
        <translation>掃描儀工作異常，請關機後重新開機，再次掃描。</translation>
    </message>
    <message>
        <source>The folder of the scanner&apos;s files is not there. Choose it again.</source>
        <translation>掃描文件夾不存在，請重新選擇。</translation>
    </message>
    <message>
        <source>The connection to central is not safe: its certificate is not the one that was enrolled, or this machine&apos;s date is wrong. Tell the administrator.</source>
        <translation>與中心的連接不安全：證書與登記的不一致，或本機日期不對，請聯繫管理員。</translation>
    </message>
    <message>
        <source>Refused on %1: %2</source>
        <translation>%1 未通過：%2</translation>
    </message>
    <message>
        <source>This case was submitted before and keeps its number: it cannot be discarded. A supervisor can void it, with a reason.</source>
        <translation>該業務已提交過，受理號須保留，不能放棄。如不再辦理，請由複核人員填寫原因作廢。</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong passphrases: this account is locked until %1, for another %n minute(s). Wait, or ask another operator.</source>
        <translation>
            <numerusform>口令錯誤次數過多，該賬號已鎖定至 %1（還有 %n 分鐘），請屆時再試，或由其他人員辦理。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a HEIC picture, as phones take them, whatever its name says; it cannot be taken. On the phone, have it sent or saved as JPEG (camera settings, formats: “Most compatible”), or photograph the document here.</source>
        <translation>這是手機拍攝的 HEIC 圖片（與文件名無關），無法採用。請在手機上以 JPEG 格式傳送或儲存（相機設定 → 格式 →「最兼容」），或在此拍照。</translation>
    </message>
    <message>
        <source>This is a %1 picture, whatever its name says; only JPEG, PNG, TIFF and PDF can be taken. Have it saved as JPEG or PNG where it came from, or scan the document.</source>
        <translation>這是 %1 圖片（與文件名無關），只能採用 JPEG、PNG、TIFF、PDF。請在來源處另存為 JPEG 或 PNG，或掃描材料。</translation>
    </message>
    <message>
        <source>This is a document of another program (%1), whatever its name says; only JPEG, PNG, TIFF and PDF can be taken. Have it saved as PDF in that program, or scan the paper.</source>
        <translation>這是其他程序的文檔（%1，與文件名無關），只能採用 JPEG、PNG、TIFF、PDF。請在該程序中另存為 PDF，或掃描紙質材料。</translation>
    </message>
    <message>
        <source>This is an archive (%1) in which files are packed. Unpack it, then choose the picture or PDF in it.</source>
        <translation>這是壓縮包（%1）。請先解壓，再選擇其中的圖片或 PDF。</translation>
    </message>
    <message>
        <source>This is a film (%1), not a picture. Have a photograph of the document sent, or scan it here.</source>
        <translation>這是視頻（%1），不是圖片。請讓對方傳送材料的照片，或在此掃描。</translation>
    </message>
    <message>
        <source>This is a program, not a picture, whatever its name says. Do not open it: delete it, and tell the administrator.</source>
        <translation>這是程序，不是圖片（與文件名無關）。請勿打開，請刪除並告知管理員。</translation>
    </message>
    <message>
        <source>The file is named like a program, though a picture is in it. Do not open it elsewhere: ask where it came from, and have it sent under the right name.</source>
        <translation>文件名是程序的名稱，內容卻是圖片。請勿在別處打開，請問明來源，並請對方以正確的名稱重新傳送。</translation>
    </message>
    <message>
        <source>What was filled into this form cannot be shown. Have it printed into a new PDF by the program in which it was filled in, or scan the paper.</source>
        <translation>此表單中填寫的內容無法顯示。請在填寫時所用的程序中將其列印為新的 PDF，或掃描紙質材料。</translation>
    </message>
    <message>
        <source>The code is wrong. Have it read out again.</source>
        <translation>驗證碼不正確，請對方再讀一遍。</translation>
    </message>
</context>
<context>
    <name>FacePage</name>
    <message>
        <source>Face and document</source>
        <translation>人臉與證件</translation>
    </message>
    <message>
        <source>The applicant has read the notice and agrees to the processing of the face</source>
        <translation>申領人已閲讀告知書，單獨同意處理人臉信息</translation>
    </message>
    <message>
        <source>Read the notice</source>
        <translation>查看告知書</translation>
    </message>
    <message>
        <source>Live picture</source>
        <translation>現場人像</translation>
    </message>
    <message>
        <source>Portrait side of the document</source>
        <translation>證件人像面</translation>
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
        <translation>人工核驗</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>複核通過</translation>
    </message>
    <message>
        <source>Leave for review</source>
        <translation>提交待複核</translation>
    </message>
    <message>
        <source>Nobody else is here: a supervisor reviews it later</source>
        <translation>現場沒有其他複核人員時使用，由複核人員事後複核</translation>
    </message>
    <message>
        <source>Three tries did not lead to a match. Please verify manually here.</source>
        <translation>三次核驗未通過，請在此辦理人工核驗。</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>攝像頭</translation>
    </message>
</context>
<context>
    <name>FaceText</name>
    <message>
        <source>Please turn your head slowly to your left</source>
        <translation>請慢慢向左轉頭</translation>
    </message>
    <message>
        <source>Please turn your head slowly to your right</source>
        <translation>請慢慢向右轉頭</translation>
    </message>
    <message>
        <source>Please close your eyes for a moment, then open them</source>
        <translation>請閉一下眼睛，再睜開</translation>
    </message>
    <message>
        <source>The face and the portrait match.</source>
        <translation>人臉與證件人像一致。</translation>
    </message>
    <message>
        <source>Alike, but not surely the same person: compare the two faces yourself and decide below.</source>
        <translation>相似，但不能確定是同一人：請自行比對兩張人臉，並在下方作出認定。</translation>
    </message>
    <message>
        <source>The face and the portrait do not match.</source>
        <translation>人臉與證件人像不一致。</translation>
    </message>
    <message>
        <source>More than one face is in the picture. Only one person may be seen.</source>
        <translation>畫面中不止一張人臉，請只保留被核驗人。</translation>
    </message>
    <message>
        <source>The picture is too dark. Turn on a light.</source>
        <translation>畫面過暗，請補光。</translation>
    </message>
    <message>
        <source>The face is too far away. Please come closer.</source>
        <translation>人臉過遠，請靠近攝像頭。</translation>
    </message>
    <message>
        <source>No face is seen. Please look into the camera.</source>
        <translation>沒有檢測到人臉，請正對攝像頭。</translation>
    </message>
    <message>
        <source>No face is found on the picture of the document. Take that picture again on the page of the identity, or verify manually.</source>
        <translation>證件圖像上沒有找到人像，請返回“身份核實”重新採集人像面，或辦理人工核驗。</translation>
    </message>
    <message>
        <source>Please look straight into the camera</source>
        <translation>請正對攝像頭</translation>
    </message>
    <message>
        <source>Thank you. Please look straight into the camera again</source>
        <translation>好的，請再正對攝像頭</translation>
    </message>
    <message>
        <source>Nothing moves in the picture: has the camera stopped, or is a picture held before it?</source>
        <translation>畫面靜止不動：攝像頭是否停止，或有人舉着照片？</translation>
    </message>
    <message>
        <source>The face was checked against this picture. Without it the check is void and has to be done again.</source>
        <translation>人臉核驗是以這張圖片比對的。沒有它，核驗結果作廢，須重新核驗。</translation>
    </message>
</context>
<context>
    <name>FaceTurn</name>
    <message>
        <source>Try %1 of %2: press F2 when the person sits before the camera</source>
        <translation>第 %1 次（共 %2 次）：被核驗人坐好後按 F2</translation>
    </message>
    <message>
        <source>The tries are used up: press F2 for a picture, then verify manually beside</source>
        <translation>核驗次數已用完：請按 F2 拍照，再辦理人工核驗</translation>
    </message>
    <message>
        <source>The tries are used up: please verify manually beside</source>
        <translation>核驗次數已用完，請在右側辦理人工核驗</translation>
    </message>
    <message>
        <source>Not done yet: the check is running.</source>
        <translation>尚未完成：正在核驗。</translation>
    </message>
    <message>
        <source>Not done yet: decide whether it is the same person, with a reason.</source>
        <translation>尚未完成：請認定是否為同一人，並填寫認定理由。</translation>
    </message>
    <message>
        <source>Not done yet: get the consent and begin the check, or verify manually beside.</source>
        <translation>尚未完成：請先徵得同意並開始核驗，或在右側辦理人工核驗。</translation>
    </message>
    <message>
        <source>Not done yet: please verify manually beside.</source>
        <translation>尚未完成：請在右側辦理人工核驗。</translation>
    </message>
    <message>
        <source>Not done yet: take the picture, then verify manually beside.</source>
        <translation>尚未完成：請拍照，並在右側辦理人工核驗。</translation>
    </message>
    <message>
        <source>Not done yet: begin the check, or verify manually beside.</source>
        <translation>尚未完成：請開始核驗，或在右側辦理人工核驗。</translation>
    </message>
</context>
<context>
    <name>FirstStartView</name>
    <message>
        <source>Set up this workstation</source>
        <translation>啓用本工作站</translation>
    </message>
    <message>
        <source>The province issues an enrolment code for each workstation. The administrator created here can sign in first and adds the other operators.</source>
        <translation>每台工作站使用省級發放的登記碼登記。此處建立的管理員首先登錄，再添加其他人員。</translation>
    </message>
    <message>
        <source>Address of central</source>
        <translation>中心地址</translation>
    </message>
    <message>
        <source>Enrolment code</source>
        <translation>登記碼</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工號</translation>
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
        <translation>再次輸入口令</translation>
    </message>
    <message>
        <source>At least ten characters; a sentence is best.</source>
        <translation>至少十個字符，建議使用一句話。</translation>
    </message>
    <message>
        <source>Enrol and sign in</source>
        <translation>登記並登錄</translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>Notices</source>
        <translation>告知事項</translation>
    </message>
    <message>
        <source>Text of the notice</source>
        <translation>告知書正文</translation>
    </message>
    <message>
        <source>I have read and understood the above carefully and accept it of my own free will</source>
        <translation>本人已認真閲讀，理解並自願接受以上約定</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>The applicant&apos;s identity document</source>
        <translation>申領人身份證件</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>As on the document</source>
        <translation>與證件一致</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>證件號碼</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年齡</translation>
    </message>
    <message>
        <source>Kind of applicant</source>
        <translation>申領人類別</translation>
    </message>
    <message>
        <source>Document kind</source>
        <translation>證件類型</translation>
    </message>
</context>
<context>
    <name>IssueText</name>
    <message>
        <source>Please fill this in.</source>
        <translation>請填寫此項。</translation>
    </message>
    <message>
        <source>Too long: at most %1 characters.</source>
        <translation>內容過長：最多 %1 個字。</translation>
    </message>
    <message>
        <source>Too short: at least %1 characters.</source>
        <translation>內容過短：至少 %1 個字。</translation>
    </message>
    <message>
        <source>Contains a character that cannot be used here.</source>
        <translation>含有不能使用的字符。</translation>
    </message>
    <message>
        <source>The number has the wrong length.</source>
        <translation>號碼位數不正確。</translation>
    </message>
    <message>
        <source>Fifteen digits: first-generation cards are no longer valid.</source>
        <translation>15 位號碼：第一代身份證已停止使用，請使用 18 位號碼。</translation>
    </message>
    <message>
        <source>Digits are expected here.</source>
        <translation>此處應為數字。</translation>
    </message>
    <message>
        <source>The first two digits name no province.</source>
        <translation>號碼前兩位不是有效的省級代碼。</translation>
    </message>
    <message>
        <source>The birth date in the number does not exist.</source>
        <translation>號碼中的出生日期不正確。</translation>
    </message>
    <message>
        <source>The check digit is wrong: please compare with the document.</source>
        <translation>校驗位不正確，請與證件核對。</translation>
    </message>
    <message>
        <source>Not in the expected format.</source>
        <translation>格式不正確。</translation>
    </message>
    <message>
        <source>This permit (HA/MA) is for persons who are not Chinese citizens: it cannot be used here.</source>
        <translation>該通行證（HA/MA 開頭）持有人非中國籍，不能申領。</translation>
    </message>
    <message>
        <source>This number belongs to another kind of document.</source>
        <translation>該號碼屬於其他證件類型。</translation>
    </message>
    <message>
        <source>Under 16: the legal guardian has to apply.</source>
        <translation>未滿 16 週歲，須由法定監護人代為申領。</translation>
    </message>
    <message>
        <source>From 16 on an identity card is needed; the household register is not enough.</source>
        <translation>已滿 16 週歲，應使用居民身份證，不能使用户口簿。</translation>
    </message>
    <message>
        <source>Not a date. Type it as yyyymmdd.</source>
        <translation>日期不正確，請按 yyyymmdd 填寫。</translation>
    </message>
    <message>
        <source>This date lies in the future.</source>
        <translation>日期不能晚於今天。</translation>
    </message>
    <message>
        <source>The end has to lie after the start.</source>
        <translation>截止日期須晚於開始日期。</translation>
    </message>
    <message>
        <source>The document has expired.</source>
        <translation>證件已過期。</translation>
    </message>
    <message>
        <source>This date lies before the birth.</source>
        <translation>日期早於出生日期。</translation>
    </message>
    <message>
        <source>The term does not fit the age at its start: please compare with the document.</source>
        <translation>有效期限與辦證時的年齡不符，請與證件核對。</translation>
    </message>
    <message>
        <source>Long-term validity is for cards begun at 46 or later.</source>
        <translation>「長期」僅適用於年滿 46 週歲後辦理的身份證。</translation>
    </message>
    <message>
        <source>Only an identity card can be valid for the long term.</source>
        <translation>只有居民身份證可以為「長期」。</translation>
    </message>
    <message>
        <source>Please choose from the list.</source>
        <translation>請從列表中選擇。</translation>
    </message>
    <message>
        <source>The number is not verified yet: send a code and enter it.</source>
        <translation>尚未驗證：請發送驗證碼並填寫。</translation>
    </message>
    <message>
        <source>The number was changed: please verify it again.</source>
        <translation>號碼已更改，請重新驗證。</translation>
    </message>
    <message>
        <source>This was not checked yet.</source>
        <translation>尚未校驗。</translation>
    </message>
    <message>
        <source>This was not done yet.</source>
        <translation>尚未完成。</translation>
    </message>
    <message>
        <source>This outlet is not of the chosen city and bank.</source>
        <translation>該網點不屬於所選發卡地和服務銀行。</translation>
    </message>
    <message>
        <source>This picture is still missing: %1</source>
        <translation>還缺少圖片：%1</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>約定</translation>
    </message>
    <message>
        <source>Document kind</source>
        <translation>證件類型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>證件號碼</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性別</translation>
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
        <translation>國徽面</translation>
    </message>
    <message>
        <source>Consent to face verification</source>
        <translation>人臉核驗同意</translation>
    </message>
    <message>
        <source>Face verification</source>
        <translation>人臉核驗</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Intended issuing city</source>
        <translation>意向發卡地</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>上傳材料</translation>
    </message>
    <message>
        <source>Photo receipt number</source>
        <translation>相片回執號</translation>
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
        <translation>證件有效開始日期</translation>
    </message>
    <message>
        <source>Document valid until</source>
        <translation>證件有效截止日期</translation>
    </message>
    <message>
        <source>Document valid long-term</source>
        <translation>證件有效期是否為長期</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>手機號碼</translation>
    </message>
    <message>
        <source>Verification code</source>
        <translation>驗證碼</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>職業</translation>
    </message>
    <message>
        <source>Place of residence</source>
        <translation>常住地區</translation>
    </message>
    <message>
        <source>Residential address</source>
        <translation>常住詳細地址</translation>
    </message>
    <message>
        <source>Service bank</source>
        <translation>服務銀行</translation>
    </message>
    <message>
        <source>Insurance type</source>
        <translation>參保類型</translation>
    </message>
    <message>
        <source>Way of delivery</source>
        <translation>領卡方式</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>受理網點信息</translation>
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
        <translation>收件人手機號碼</translation>
    </message>
    <message>
        <source>Recipient&apos;s verification code</source>
        <translation>驗證碼</translation>
    </message>
    <message>
        <source>Recipient&apos;s area</source>
        <translation>收件地區</translation>
    </message>
    <message>
        <source>Recipient&apos;s address</source>
        <translation>詳細地址</translation>
    </message>
    <message>
        <source>Residents of Hong Kong, Macao and Taiwan can only pick up at an outlet.</source>
        <translation>港澳台居民只允許網點領卡。</translation>
    </message>
    <message>
        <source>Check of eligibility</source>
        <translation>資格校驗</translation>
    </message>
    <message>
        <source>A number of the old booklets: the last of them expired in 2020. Ask for the present card.</source>
        <translation>這是舊版通行證（本式）的號碼，舊版證件已全部過期，請申領人出示現行卡式證件。</translation>
    </message>
    <message>
        <source>Under 16 with a permit: the guardian applies on the paper form, this program cannot take the case.</source>
        <translation>持通行證或居住證的未滿十六週歲申領人，本系統不能受理，請由監護人填寫紙質申領登記表辦理。</translation>
    </message>
    <message>
        <source>A permit for one entry (three months) cannot be used here: ask for the five-year card.</source>
        <translation>三個月一次有效的通行證不能用於申領，請申領人出示五年期證件。</translation>
    </message>
    <message>
        <source>Cards to be cleared</source>
        <translation>待清理的社保卡信息</translation>
    </message>
    <message>
        <source>A guardian has to be of age: 18 or older.</source>
        <translation>監護人須年滿十八週歲。</translation>
    </message>
    <message>
        <source>This is the guardian&apos;s own number: type the child&apos;s.</source>
        <translation>這是監護人本人的號碼：請輸入子女的證件號碼。</translation>
    </message>
    <message>
        <source>18 or older: adults apply by themselves.</source>
        <translation>已年滿十八週歲：請由本人申領。</translation>
    </message>
    <message>
        <source>Only under seven may the photo be left out.</source>
        <translation>已滿七週歲，須提供製卡相片。</translation>
    </message>
    <message>
        <source>The guardian is the applicant&apos;s</source>
        <translation>法定監護人與申領人關係</translation>
    </message>
    <message>
        <source>This does not fit the guardian&apos;s sex.</source>
        <translation>與監護人的性別不符。</translation>
    </message>
    <message>
        <source>Central refused.</source>
        <translation>中心未通過。</translation>
    </message>
    <message>
        <source>%1 and %2 are the same picture: replace the one that shows the other side.</source>
        <translation>「%1」與「%2」是同一張圖片，請更換放錯的一張。</translation>
    </message>
    <message>
        <source>More than 130 years ago: please compare with the document.</source>
        <translation>距今超過 130 年，請與證件核對。</translation>
    </message>
    <message>
        <source>Contains a character that cannot be used here: %1.</source>
        <translation>含有不能使用的字符：%1。</translation>
    </message>
    <message>
        <source>%1 only looks like the character %2: type that one.</source>
        <translation>%1 只是外形像 %2，並不是該字，請改為該字。</translation>
    </message>
    <message>
        <source>Two blanks in a row: type one.</source>
        <translation>連續兩個空格，請只保留一個。</translation>
    </message>
    <message>
        <source>The separator · twice in a row: type it once.</source>
        <translation>間隔號「·」連續出現，請只保留一個。</translation>
    </message>
    <message>
        <source>The birth date in the number lies in the future.</source>
        <translation>號碼中的出生日期晚於今天。</translation>
    </message>
    <message>
        <source>Please have it read and agreed to.</source>
        <translation>請對方閲讀並同意。</translation>
    </message>
    <message>
        <source>%1 characters: such numbers have %2 to %3.</source>
        <translation>共 %1 位，此類號碼應為 %2 至 %3 位。</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Service guide</source>
        <translation>辦事指南</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份核實</translation>
    </message>
    <message>
        <source>Face verification</source>
        <translation>人臉核驗</translation>
    </message>
    <message>
        <source>Eligibility check</source>
        <translation>申領資格校驗</translation>
    </message>
    <message>
        <source>Upload materials</source>
        <translation>上傳材料</translation>
    </message>
    <message>
        <source>Card photo</source>
        <translation>獲取制卡相片</translation>
    </message>
    <message>
        <source>Application details</source>
        <translation>申請信息</translation>
    </message>
    <message>
        <source>Way of delivery</source>
        <translation>領卡方式</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>信息確認</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>提交結果</translation>
    </message>
    <message>
        <source>Mainland resident</source>
        <translation>內地居民</translation>
    </message>
    <message>
        <source>Hong Kong resident</source>
        <translation>香港居民</translation>
    </message>
    <message>
        <source>Macao resident</source>
        <translation>澳門居民</translation>
    </message>
    <message>
        <source>Taiwan resident</source>
        <translation>台灣居民</translation>
    </message>
    <message>
        <source>Resident identity card</source>
        <translation>居民身份證</translation>
    </message>
    <message>
        <source>Household register</source>
        <translation>户口簿</translation>
    </message>
    <message>
        <source>Mainland travel permit for Hong Kong and Macao residents</source>
        <translation>港澳居民來往內地通行證</translation>
    </message>
    <message>
        <source>Residence permit for Hong Kong and Macao residents</source>
        <translation>港澳居民居住證</translation>
    </message>
    <message>
        <source>Mainland travel permit for Taiwan residents</source>
        <translation>台灣居民來往大陸通行證</translation>
    </message>
    <message>
        <source>Residence permit for Taiwan residents</source>
        <translation>台灣居民居住證</translation>
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
        <translation>身份證人像面</translation>
    </message>
    <message>
        <source>Identity card, emblem side</source>
        <translation>身份證國徽面</translation>
    </message>
    <message>
        <source>Travel permit, front</source>
        <translation>通行證正面</translation>
    </message>
    <message>
        <source>Travel permit, back</source>
        <translation>通行證反面</translation>
    </message>
    <message>
        <source>Residence permit, portrait side</source>
        <translation>居住證人像面</translation>
    </message>
    <message>
        <source>Residence permit, emblem side</source>
        <translation>居住證國徽面</translation>
    </message>
    <message>
        <source>Guardian&apos;s identity card, portrait side</source>
        <translation>法定監護人身份證人像面</translation>
    </message>
    <message>
        <source>Guardian&apos;s identity card, emblem side</source>
        <translation>法定監護人身份證國徽面</translation>
    </message>
    <message>
        <source>Household register, main page</source>
        <translation>户口本主頁</translation>
    </message>
    <message>
        <source>Household register, page of the head</source>
        <translation>户口本户主頁</translation>
    </message>
    <message>
        <source>Household register, page of the child</source>
        <translation>户口本子女頁</translation>
    </message>
    <message>
        <source>Medical certificate of birth</source>
        <translation>出生醫學證明</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>未核驗</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>已通過</translation>
    </message>
    <message>
        <source>Manual verification, approved</source>
        <translation>人工核驗（已複核）</translation>
    </message>
    <message>
        <source>Manual verification, awaiting review</source>
        <translation>人工核驗（待複核）</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未校驗</translation>
    </message>
    <message>
        <source>To be checked by central</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>Enter the receipt number of a card photo</source>
        <translation>輸入社保卡相片回執號</translation>
    </message>
    <message>
        <source>Use the applicant&apos;s social-insurance photo</source>
        <translation>使用本人社保相片</translation>
    </message>
    <message>
        <source>Take the photo here</source>
        <translation>現場拍攝</translation>
    </message>
    <message>
        <source>Pickup at an outlet</source>
        <translation>網點領卡</translation>
    </message>
    <message>
        <source>Mail, postage paid by the recipient</source>
        <translation>郵寄到付</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已驗證</translation>
    </message>
    <message>
        <source>To be verified at pickup</source>
        <translation>待核（領卡時驗證）</translation>
    </message>
    <message>
        <source>No code, approved by a supervisor</source>
        <translation>未使用驗證碼（已複核）</translation>
    </message>
    <message>
        <source>Conditions for applying</source>
        <translation>預申領條件</translation>
    </message>
    <message>
        <source>Eligibility</source>
        <translation>申領資格</translation>
    </message>
    <message>
        <source>The applicant&apos;s mobile number</source>
        <translation>申領人手機號碼</translation>
    </message>
    <message>
        <source>The recipient&apos;s mobile number</source>
        <translation>收件人手機號碼</translation>
    </message>
    <message>
        <source>The photo&apos;s receipt number</source>
        <translation>相片回執號</translation>
    </message>
    <message>
        <source>Review of the manual verification</source>
        <translation>人工核驗複核</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>辦理中</translation>
    </message>
    <message>
        <source>Saved, waiting to be sent</source>
        <translation>已保存待上傳</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Returned for correction</source>
        <translation>退回待補正</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤銷</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>已作廢</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>經辦</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>複核</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理員</translation>
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
        <translation>%1國徽面</translation>
    </message>
    <message>
        <source>Emblem and portrait sides of the identity card</source>
        <translation>身份證國徽跟人像面</translation>
    </message>
    <message>
        <source>Emblem and portrait sides of the Hong Kong residence permit</source>
        <translation>香港居民居住證國徽跟人像面</translation>
    </message>
    <message>
        <source>Front and back of the Hong Kong travel permit</source>
        <translation>香港居民來往內地通行證正反面</translation>
    </message>
    <message>
        <source>Emblem and portrait sides of the Macao residence permit</source>
        <translation>澳門居民居住證國徽跟人像面</translation>
    </message>
    <message>
        <source>Front and back of the Macao travel permit</source>
        <translation>澳門居民來往內地通行證正反面</translation>
    </message>
    <message>
        <source>Emblem and portrait sides of the Taiwan residence permit</source>
        <translation>台灣居民居住證國徽跟人像面</translation>
    </message>
    <message>
        <source>Front and back of the Taiwan travel permit</source>
        <translation>台灣居民來往大陸通行證正反面</translation>
    </message>
    <message>
        <source>Cards to be cleared</source>
        <translation>待清理的社保卡信息</translation>
    </message>
    <message>
        <source>Outcome not known yet</source>
        <translation>清理結果待查詢</translation>
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
        <translation>法定監護人身份證國徽跟人像面</translation>
    </message>
    <message>
        <source>The applicant&apos;s household register: main page, page of the head, page of the child</source>
        <translation>申領人户口本主頁、户口本户主頁、户口本子女頁</translation>
    </message>
    <message>
        <source>The applicant&apos;s identity card, emblem side, portrait side, and medical certificate of birth</source>
        <translation>申領人身份證國徽面、身份證人像面、出生醫學證明</translation>
    </message>
    <message>
        <source>No photo of a child under seven</source>
        <translation>未滿七週歲不採集相片</translation>
    </message>
    <message>
        <source>The operator sees the same person</source>
        <translation>經辦人認定為同一人</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未通過</translation>
    </message>
</context>
<context>
    <name>MaterialsPage</name>
    <message>
        <source>Originals only, all four corners in the picture, no glare. JPEG, PNG, TIFF or PDF, at most 64 MB.</source>
        <translation>請使用證件原件，四角完整、無反光。支持 JPEG、PNG、TIFF、PDF，不超過 64 MB。</translation>
    </message>
</context>
<context>
    <name>MinorForm</name>
    <message>
        <source>Legal guardian</source>
        <translation>法定監護人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Social security number</source>
        <translation>社會保障號</translation>
    </message>
    <message>
        <source>The guardian is the applicant&apos;s</source>
        <translation>法定監護人與申領人關係</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申領人</translation>
    </message>
    <message>
        <source>As on the document</source>
        <translation>與證件一致</translation>
    </message>
    <message>
        <source>Document kind</source>
        <translation>證件類型</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>證件號碼</translation>
    </message>
</context>
<context>
    <name>OperatorsDialog</name>
    <message>
        <source>Operators</source>
        <translation>人員管理</translation>
    </message>
    <message>
        <source>Who may sign in here</source>
        <translation>可登錄人員</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Add an operator</source>
        <translation>添加人員</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工號</translation>
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
        <translation>至少十個字符，建議使用一句話。</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>經辦</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>複核</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理員</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
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
        <translation>經辦人 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>This person has another case here</source>
        <translation>該人員在本工作站已有業務</translation>
    </message>
    <message>
        <source>Go on with this case</source>
        <translation>繼續辦理本業務</translation>
    </message>
    <message>
        <source>Open the other case</source>
        <translation>打開已有業務</translation>
    </message>
    <message>
        <source>It is for that operator, or for a supervisor, to go on with.</source>
        <translation>該業務由其經辦人或複核人員繼續辦理。</translation>
    </message>
    <message>
        <source>Look at the other case</source>
        <translation>查看已有業務</translation>
    </message>
    <message>
        <source>It was not submitted yet and opens for that operator only. Let that operator sign in and go on with it, or have a supervisor take it over.</source>
        <translation>該業務尚未提交，僅其經辦人可以打開。請該經辦人登錄後繼續辦理，或由複核人員接辦。</translation>
    </message>
    <message>
        <source>Keep this case as well</source>
        <translation>保留本業務</translation>
    </message>
</context>
<context>
    <name>OutcomePage</name>
    <message>
        <source>Acceptance number</source>
        <translation>受理號</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>返回首頁</translation>
    </message>
    <message>
        <source>Back to the workbench</source>
        <translation>返回工作台</translation>
    </message>
    <message>
        <source>Print the papers</source>
        <translation>打印單據</translation>
    </message>
    <message>
        <source>Preview and history</source>
        <translation>預覽與打印記錄</translation>
    </message>
    <message>
        <source>Apply for another child</source>
        <translation>再辦一名子女</translation>
    </message>
</context>
<context>
    <name>OutletDialog</name>
    <message>
        <source>Outlet</source>
        <translation>受理網點信息</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>County</source>
        <translation>區縣</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>關鍵字</translation>
    </message>
    <message>
        <source>Show all outlets</source>
        <translation>顯示全部網點</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>受理網點</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>選擇</translation>
    </message>
    <message>
        <source>Name, address or pinyin</source>
        <translation>網點名稱、地址或拼音</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Acceptance receipt</source>
        <translation>業務受理回執</translation>
    </message>
    <message>
        <source>Application form</source>
        <translation>申領登記表</translation>
    </message>
    <message>
        <source>Handover list</source>
        <translation>交接清單</translation>
    </message>
</context>
<context>
    <name>PhotoText</name>
    <message>
        <source>One person alone</source>
        <translation>畫面中僅一人</translation>
    </message>
    <message>
        <source>Head in its place</source>
        <translation>頭部位置</translation>
    </message>
    <message>
        <source>Fine enough to print</source>
        <translation>像素足夠</translation>
    </message>
    <message>
        <source>Head upright</source>
        <translation>頭部端正</translation>
    </message>
    <message>
        <source>Looks straight ahead</source>
        <translation>正視鏡頭</translation>
    </message>
    <message>
        <source>Both eyes open</source>
        <translation>雙眼睜開</translation>
    </message>
    <message>
        <source>Mouth closed</source>
        <translation>嘴巴閉合</translation>
    </message>
    <message>
        <source>Both ears visible</source>
        <translation>雙耳可見</translation>
    </message>
    <message>
        <source>Eyebrows visible</source>
        <translation>雙眉可見</translation>
    </message>
    <message>
        <source>White background</source>
        <translation>白色背景</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>圖像清晰</translation>
    </message>
    <message>
        <source>Evenly lit</source>
        <translation>光線均勻</translation>
    </message>
    <message>
        <source>File of at most 40 kB</source>
        <translation>文件不超過 40 kB</translation>
    </message>
    <message>
        <source>No face is found. Have the person sit before the camera and look into it.</source>
        <translation>未找到人臉，請申領人面對鏡頭坐好。</translation>
    </message>
    <message>
        <source>More than one face is seen. Everyone else has to step out of the picture.</source>
        <translation>畫面中不止一人，請其他人離開畫面。</translation>
    </message>
    <message>
        <source>Hair or shoulders are outside the picture. Move to the middle, or further back.</source>
        <translation>頭髮或肩部超出畫面，請居中或稍向後坐。</translation>
    </message>
    <message>
        <source>The head is not where the card wants it, or too large or too small.</source>
        <translation>頭部位置或大小不符合制卡要求。</translation>
    </message>
    <message>
        <source>The face is too small. Come nearer or choose a better camera.</source>
        <translation>臉部太小，請靠近一些或更換攝像頭。</translation>
    </message>
    <message>
        <source>The head is tilted. Hold it upright.</source>
        <translation>頭部傾斜，請擺正頭部。</translation>
    </message>
    <message>
        <source>The face is turned aside. Look straight into the camera.</source>
        <translation>臉部偏向一側，請正視鏡頭。</translation>
    </message>
    <message>
        <source>The face looks up or down. Set the camera at the height of the eyes.</source>
        <translation>抬頭或低頭，請將鏡頭調至與眼睛同高。</translation>
    </message>
    <message>
        <source>An eye is closed. Take the picture again with both eyes open.</source>
        <translation>眼睛閉合，請睜開雙眼，重新拍照。</translation>
    </message>
    <message>
        <source>The mouth is open. Close it, without laughing.</source>
        <translation>嘴巴張開，請閉合嘴巴，表情自然。</translation>
    </message>
    <message>
        <source>Hair covers an ear. Put it behind the ears.</source>
        <translation>頭髮遮住耳朵，請將頭髮撥到耳後。</translation>
    </message>
    <message>
        <source>Hair covers the eyebrows. Put it aside.</source>
        <translation>頭髮遮住眉毛，請將頭髮撥開。</translation>
    </message>
    <message>
        <source>Something is seen behind the person. Use a plain, light wall.</source>
        <translation>背景有雜物或圖案，請換用純淨的淺色背景。</translation>
    </message>
    <message>
        <source>The background is too dark or too coloured. Use a plain, light wall.</source>
        <translation>背景過暗或顏色過深，請換用純淨的淺色背景。</translation>
    </message>
    <message>
        <source>The background is not white.</source>
        <translation>背景不是白色。</translation>
    </message>
    <message>
        <source>The face is blurred. Hold still and take it again.</source>
        <translation>臉部模糊，請保持不動，重新拍照。</translation>
    </message>
    <message>
        <source>The face is too dark. Turn on a light in front of the person.</source>
        <translation>臉部過暗，請在申領人前方補光。</translation>
    </message>
    <message>
        <source>Parts of the face are burnt white. Take light away.</source>
        <translation>臉部曝光過度，請減弱光線。</translation>
    </message>
    <message>
        <source>One side of the face is much darker. Move the light to the front.</source>
        <translation>臉部一側過暗，請將光源移到正前方。</translation>
    </message>
    <message>
        <source>The file is larger than 40 kB.</source>
        <translation>文件超過 40 kB。</translation>
    </message>
    <message>
        <source>Good: take the picture.</source>
        <translation>可以拍照。</translation>
    </message>
    <message>
        <source>No face is seen.</source>
        <translation>未看到人臉。</translation>
    </message>
    <message>
        <source>More than one face is seen.</source>
        <translation>畫面中不止一人。</translation>
    </message>
    <message>
        <source>Too far: come nearer.</source>
        <translation>距離太遠，請靠近一些。</translation>
    </message>
    <message>
        <source>Too near the edge: move to the middle.</source>
        <translation>太靠邊緣，請移到中間。</translation>
    </message>
    <message>
        <source>Not level: hold the head upright.</source>
        <translation>頭部傾斜，請擺正。</translation>
    </message>
    <message>
        <source>Look straight into the camera.</source>
        <translation>請正視鏡頭。</translation>
    </message>
</context>
<context>
    <name>PictureText</name>
    <message>
        <source>The picture is too small: small print cannot be read. Move closer.</source>
        <translation>圖像太小，小字無法辨認，請靠近一些。</translation>
    </message>
    <message>
        <source>The picture is too dark. Turn on a light.</source>
        <translation>圖像過暗，請補光。</translation>
    </message>
    <message>
        <source>The picture is blurred. Hold still and take it again.</source>
        <translation>圖像模糊，請保持不動，重新拍照。</translation>
    </message>
    <message>
        <source>A light is reflected in the document. Turn it or move the lamp.</source>
        <translation>證件上有反光，請調整證件或燈光的角度。</translation>
    </message>
    <message>
        <source>A corner of the document is cut off. Move it into the picture.</source>
        <translation>證件有一角不在畫面內，請移到畫面中間。</translation>
    </message>
    <message>
        <source>The picture has other proportions than the card: its edges were cut off.</source>
        <translation>相片比例與卡面不同，邊緣已被裁去。</translation>
    </message>
    <message>
        <source>The picture has fewer points than the card needs. Move closer or choose a better camera.</source>
        <translation>相片像素不足，請靠近一些或更換攝像頭。</translation>
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
        <translation>確認</translation>
    </message>
    <message>
        <source>Central cannot be reached</source>
        <translation>暫時無法連接中心</translation>
    </message>
    <message>
        <source>Go on offline</source>
        <translation>離線預受理</translation>
    </message>
    <message>
        <source>Stay on this page</source>
        <translation>留在本頁</translation>
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
        <translation>編碼或部件</translation>
    </message>
    <message>
        <source>The code: 20BB7. The parts in the order of writing: 土口. The radical and the number of further strokes: 钅5. Arrow keys move, Enter puts the character into the name.</source>
        <translation>可輸入編碼（如 20BB7）、按書寫順序的部件（如 土口），或部首加其餘筆畫數（如 钅5）。方向鍵移動，Enter 鍵填入姓名。</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>候選字</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>選擇</translation>
    </message>
</context>
<context>
    <name>RareCharacterKey</name>
    <message>
        <source>%1 is a private code of older systems. GB 18030 has %2 (%3) for it: press F6 to take it.</source>
        <translation>%1 是舊系統的自造字編碼，GB 18030 中對應「%2」（%3），請按 F6 更正。</translation>
    </message>
    <message>
        <source>This computer has no font for a character of it: %1. The name is kept and sent as typed; the screen and the paper show the code.</source>
        <translation>本機沒有字型能顯示其中的字：%1。姓名照所錄保存和上報，螢幕和列印件上以編碼代替。</translation>
    </message>
    <message>
        <source>A code that is no character cannot stand in a name: %1.</source>
        <translation>姓名中不能有未定義為漢字的編碼：%1。</translation>
    </message>
    <message>
        <source>Rare characters</source>
        <translation>生僻字</translation>
    </message>
    <message>
        <source>%1 is a mark that belongs to no Chinese character: press F6 to take it out.</source>
        <translation>%1 是漢字不帶的附加符號，請按 F6 刪除。</translation>
    </message>
    <message>
        <source>%1 is a sign that only looks like %2: press F6 to take that character.</source>
        <translation>%1 只是外形像 %2 的符號，請按 F6 改為該字。</translation>
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
        <translation>社保卡申領</translation>
    </message>
    <message>
        <source>Social security card, first application</source>
        <translation>社保卡申領</translation>
    </message>
    <message>
        <source>Verify the face and begin</source>
        <translation>完成人臉核驗開始辦理</translation>
    </message>
    <message>
        <source>Apply for a child under age</source>
        <translation>代未成年子女辦理</translation>
    </message>
    <message>
        <source>The legal guardian applies for a child under 16, and for one of 16 or 17 if they wish.</source>
        <translation>未滿十六週歲的，由法定監護人代辦；十六、十七週歲的，可由監護人代辦，也可本人申領。</translation>
    </message>
    <message>
        <source>Apply for a child under age instead?</source>
        <translation>改為代未成年子女辦理？</translation>
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
        <translation>開始辦理</translation>
    </message>
    <message>
        <source>Minor&apos;s application</source>
        <translation>未成年人社保卡申領</translation>
    </message>
    <message>
        <source>Card for a minor</source>
        <translation>未成年人社保卡申領</translation>
    </message>
    <message>
        <source>Apply for oneself</source>
        <translation>本人申領</translation>
    </message>
    <message>
        <source>Guardian and child are mainland residents. A minor from Hong Kong, Macao or Taiwan, and an adult without legal capacity, apply on the paper form.</source>
        <translation>監護人與子女均須為內地居民。港澳台未成年人，以及無民事行為能力或限制民事行為能力的成年人，請填寫紙質申請表辦理。</translation>
    </message>
    <message>
        <source>Apply for oneself instead?</source>
        <translation>改為本人申領？</translation>
    </message>
</context>
<context>
    <name>SignInView</name>
    <message>
        <source>Sign in</source>
        <translation>登錄</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工號</translation>
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
        <translation>待繼續辦理</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打開</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放棄</translation>
    </message>
    <message>
        <source>No case is waiting.</source>
        <translation>沒有待繼續辦理的業務。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日業務</translation>
    </message>
    <message>
        <source>Nothing was submitted yet today.</source>
        <translation>今日尚無已提交的業務。</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>單據與打印記錄</translation>
    </message>
    <message>
        <source>Handover list</source>
        <translation>交接清單</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作廢</translation>
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
        <translation>後一天</translation>
    </message>
</context>
<context>
    <name>PhotoFailure</name>
    <message>
        <source>There is no photo for this number.</source>
        <translation>此回執號沒有取得相片。</translation>
    </message>
    <message>
        <source>There is no photo of this person: choose another way.</source>
        <translation>沒有本人的社保相片，請選擇其他方式。</translation>
    </message>
    <message>
        <source>The photo could not be got: %1</source>
        <translation>未能取得相片：%1</translation>
    </message>
    <message>
        <source>Central cannot be reached: nobody knows yet whether there is a photo for this number. It is asked again when the line is back.</source>
        <translation>無法連接中心，尚不知此回執號有無相片。網絡恢復後將自動重新查詢。</translation>
    </message>
    <message>
        <source>Central cannot be reached: nobody knows yet whether there is a photo of this person. It is asked again when the line is back, or choose another way.</source>
        <translation>無法連接中心，尚不知有無本人的社保相片。網絡恢復後將自動重新查詢，也可選擇其他方式。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::ApprovalDialog</name>
    <message>
        <source>Approve</source>
        <translation>複核通過</translation>
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
        <translation>複核人員工號</translation>
    </message>
    <message>
        <source>Supervisor&apos;s passphrase</source>
        <translation>複核人員口令</translation>
    </message>
    <message>
        <source>A supervisor types name and passphrase here.</source>
        <translation>請複核人員在此輸入工號和口令。</translation>
    </message>
    <message>
        <source>Choose, or type below</source>
        <translation>可選擇，也可在下方填寫</translation>
    </message>
</context>
<context>
    <name>shouli::desk::Banner</name>
    <message>
        <source>Close message</source>
        <translation>關閉提示</translation>
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
        <translation>PgUp／PgDn 換月，加 Ctrl 換年，Home 回到今天</translation>
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
        <translation>日曆</translation>
    </message>
</context>
<context>
    <name>shouli::desk::CameraChooser</name>
    <message>
        <source>Camera</source>
        <translation>攝像頭</translation>
    </message>
    <message>
        <source>Choose a camera, or type the address of a network camera</source>
        <translation>請選擇攝像頭，也可以輸入網絡攝像頭地址</translation>
    </message>
    <message>
        <source>Camera %1</source>
        <translation>攝像頭 %1</translation>
    </message>
    <message>
        <source>%1 (no. %2)</source>
        <comment>the second camera of the same name</comment>
        <translation>%1（第 %2 台）</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1（未連接）</translation>
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
        <translation>自動拍照：開</translation>
    </message>
    <message>
        <source>By itself: off</source>
        <translation>自動拍照：關</translation>
    </message>
    <message>
        <source>Take it again</source>
        <translation>重新拍照</translation>
    </message>
    <message>
        <source>Takes the picture by itself when the document lies still</source>
        <translation>證件放穩後自動拍照</translation>
    </message>
    <message>
        <source>Lay the document flat on a plain ground, without glare.</source>
        <translation>請將證件平放在素色檯面上，避免反光。</translation>
    </message>
    <message>
        <source>Kept. Now: %1</source>
        <comment>the other side of the document</comment>
        <translation>已保存。下一張：%1</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>攝像頭</translation>
    </message>
</context>
<context>
    <name>shouli::desk::CameraView</name>
    <message>
        <source>The camera is off</source>
        <translation>攝像頭未開啓</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>攝像頭畫面</translation>
    </message>
    <message>
        <source>The camera is starting …</source>
        <translation>攝像頭正在啓動……</translation>
    </message>
</context>
<context>
    <name>shouli::desk::CardPhotoPage</name>
    <message>
        <source>Asking central …</source>
        <translation>正在向中心查詢……</translation>
    </message>
    <message>
        <source>Searching the social-insurance system …</source>
        <translation>正在查詢社保系統相片……</translation>
    </message>
    <message>
        <source>Found; taken on %1</source>
        <translation>已找到相片，拍攝於 %1</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>已找到相片</translation>
    </message>
    <message>
        <source>The receipt number can be noted and central resolves it when the line is back. You can also stay and take the photo here.</source>
        <translation>可先登記回執號，網絡恢復後由中心核查；也可留在本頁改為現場拍攝。</translation>
    </message>
    <message>
        <source>Compare the number with the receipt, or choose another way.</source>
        <translation>請核對回執上的號碼，或改用其他方式。</translation>
    </message>
    <message>
        <source>Please choose another way: a receipt number, or take the photo here.</source>
        <translation>請改用其他方式：輸入相片回執號，或現場拍攝。</translation>
    </message>
    <message>
        <source>It may also be left out: 「%1」.</source>
        <translation>也可以不採集：「%1」。</translation>
    </message>
    <message>
        <source>No photo</source>
        <translation>未取得相片</translation>
    </message>
    <message>
        <source>The number is noted; central resolves it when the line is back.</source>
        <translation>回執號已登記，網絡恢復後由中心核查。</translation>
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
        <translation>暫無相片</translation>
    </message>
    <message>
        <source>The child is under seven: the card is made without a photo.</source>
        <translation>申領人未滿七週歲，制卡時不採集相片。</translation>
    </message>
    <message>
        <source>The photo cannot be used. Take it again.</source>
        <translation>相片不可用，請重新拍照。</translation>
    </message>
    <message>
        <source>Compare the photo with the person, then use it or take it again.</source>
        <translation>請將相片與本人對照，然後使用或重新拍照。</translation>
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
        <translation>以下各項僅供參考，相片按原樣使用。</translation>
    </message>
    <message>
        <source>Compare the photo with the person. Take it again, or use it all the same.</source>
        <translation>請將相片與本人對照。請重新拍照，或按「仍然使用」。</translation>
    </message>
    <message>
        <source>The photo is used although points of it do not keep to the standard.</source>
        <translation>已採用此相片，其中有不符合製卡標準之處。</translation>
    </message>
    <message>
        <source>Type the receipt number, then get the picture.</source>
        <translation>請輸入相片回執號，再獲取圖片。</translation>
    </message>
    <message>
        <source>Get the picture of this number first.</source>
        <translation>請先獲取此回執號的圖片。</translation>
    </message>
    <message>
        <source>Tick the photo of the social-insurance system first.</source>
        <translation>請先勾選使用社保系統相片製卡。</translation>
    </message>
    <message>
        <source>Take the photo again, or use it all the same.</source>
        <translation>請重新拍攝，或仍然使用這張相片。</translation>
    </message>
    <message>
        <source>Take the photo first.</source>
        <translation>請先拍攝相片。</translation>
    </message>
    <message>
        <source>Central cannot be reached</source>
        <translation>暫時無法連接中心</translation>
    </message>
</context>
<context>
    <name>shouli::desk::CardReaderChooser</name>
    <message>
        <source>Port of the card reader</source>
        <translation>讀卡器連接埠</translation>
    </message>
    <message>
        <source>Choose the port of the card reader, or type it</source>
        <translation>選擇或輸入讀卡器連接埠</translation>
    </message>
    <message>
        <source>Search by itself</source>
        <translation>自動尋找</translation>
    </message>
</context>
<context>
    <name>shouli::desk::CardReaderLine</name>
    <message>
        <source>the person on the card</source>
        <translation>證件所載人員</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Choose the card reader</source>
        <translation>選擇讀卡器</translation>
    </message>
    <message>
        <source>Looking for the reader …</source>
        <translation>正在尋找讀卡器…</translation>
    </message>
    <message>
        <source>No reader: type the document.</source>
        <translation>未連接讀卡器，請手工錄入。</translation>
    </message>
    <message>
        <source>Place the card on the reader.</source>
        <translation>請將證件放在讀卡器上。</translation>
    </message>
    <message>
        <source>Place the card on the reader. There are several; the one at %1 is used.</source>
        <translation>請將證件放在讀卡器上。連接了多個讀卡器，使用的是 %1。</translation>
    </message>
    <message>
        <source>Reading; let the card lie …</source>
        <translation>正在讀取，請勿移動證件…</translation>
    </message>
    <message>
        <source>The card is read. Compare it with the person.</source>
        <translation>已讀取證件，請核對證件與本人。</translation>
    </message>
    <message>
        <source>Its chip cannot carry every character of the name (%1): type the name as it is printed.</source>
        <translation>晶片存不下姓名中的某些字（%1），請按證面錄入姓名。</translation>
    </message>
    <message>
        <source>It expired on %1.</source>
        <translation>證件已於 %1 到期。</translation>
    </message>
    <message>
        <source>Not taken here: %1</source>
        <translation>此處不能使用：%1</translation>
    </message>
    <message>
        <source>This is the guardian&apos;s card. Place the child&apos;s.</source>
        <translation>這是監護人的證件，請放申領人的證件。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::CardsPage</name>
    <message>
        <source>Asking central for the cards…</source>
        <translation>正在向中心查詢社保卡…</translation>
    </message>
    <message>
        <source>There is no card that can be cleared. Cards that were reported lost or are locked are dealt with by the agency of the city that issued them.</source>
        <translation>沒有可清理的社保卡。已掛失或鎖定的社保卡，請到發卡地社保卡經辦機構處理。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>社保卡號</translation>
    </message>
    <message>
        <source>Issuing city</source>
        <translation>發卡城市</translation>
    </message>
    <message>
        <source>Service bank</source>
        <translation>服務銀行</translation>
    </message>
    <message>
        <source>Card state</source>
        <translation>卡狀態</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>申請辦理</translation>
    </message>
    <message>
        <source>May be applied for</source>
        <translation>可申請辦理</translation>
    </message>
    <message>
        <source>Central cannot be reached. Cards can only be cleared online: nothing was changed. It is asked again when the line is back; or save the case and go on later.</source>
        <translation>暫時無法連接中心。社保卡清理只能聯網辦理，未作任何更改。網絡恢復後將自動重新查詢；也可保存業務，稍後繼續。</translation>
    </message>
    <message>
        <source>The cards are not known yet: ask again first.</source>
        <translation>尚未取得社保卡資訊，請先重新查詢。</translation>
    </message>
    <message>
        <source>There is no card to go on with. Ask again if that has changed.</source>
        <translation>沒有可清理的社保卡，無法繼續。如情況有變，請重新查詢。</translation>
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
        <translation>（離線預受理）</translation>
    </message>
    <message>
        <source>(no name yet)</source>
        <translation>（未填寫姓名）</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申領人</translation>
    </message>
    <message>
        <source>Acceptance or document number</source>
        <translation>受理號／證件號碼</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>業務</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>經辦</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最近修改</translation>
    </message>
    <message>
        <source>(verification to be reviewed)</source>
        <translation>（待複核）</translation>
    </message>
    <message>
        <source>Guardian: %1</source>
        <translation>監護人 %1</translation>
    </message>
</context>
<context>
    <name>shouli::desk::CaseReview</name>
    <message>
        <source>long-term</source>
        <translation>長期</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Taken offline. Central will still check: %1</source>
        <translation>離線預受理。以下事項待中心核定：%1</translation>
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
        <translation>個人信息</translation>
    </message>
    <message>
        <source>Document validity</source>
        <translation>證件有效期</translation>
    </message>
    <message>
        <source>Photo for the card</source>
        <translation>制卡相片</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>獲取方式</translation>
    </message>
    <message>
        <source>Card information</source>
        <translation>社保卡信息</translation>
    </message>
    <message>
        <source>Social security number</source>
        <translation>社會保障號</translation>
    </message>
    <message>
        <source>Eligibility</source>
        <translation>申領資格</translation>
    </message>
    <message>
        <source>Way of collecting the card</source>
        <translation>社保卡領卡方式</translation>
    </message>
    <message>
        <source>Collecting outlet</source>
        <translation>領卡網點</translation>
    </message>
    <message>
        <source>Outlet&apos;s name</source>
        <translation>網點名稱</translation>
    </message>
    <message>
        <source>Outlet&apos;s address</source>
        <translation>網點地址</translation>
    </message>
    <message>
        <source>Outlet&apos;s phone</source>
        <translation>網點電話</translation>
    </message>
    <message>
        <source>Recipient&apos;s information</source>
        <translation>收件人信息</translation>
    </message>
    <message>
        <source>Uploaded materials</source>
        <translation>上傳材料</translation>
    </message>
    <message>
        <source>Assigned by central</source>
        <translation>待分配</translation>
    </message>
    <message>
        <source>Guardian&apos;s information</source>
        <translation>監護人信息</translation>
    </message>
    <message>
        <source>Applicant&apos;s information</source>
        <translation>申領人信息</translation>
    </message>
    <message>
        <source>Legal guardian&apos;s mobile number</source>
        <translation>法定監護人手機號碼</translation>
    </message>
    <message>
        <source>Relation to the applicant</source>
        <translation>與申領人關係</translation>
    </message>
    <message>
        <source>Not to the standard</source>
        <translation>不符合標準</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s), used all the same</source>
        <translation>
            <numerusform>%n 處，仍然使用</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused by central</source>
        <translation>中心不予通過</translation>
    </message>
    <message>
        <source>To be reviewed by a supervisor: the manual verification.</source>
        <translation>人工核驗待複核。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::ChipOffer</name>
    <message>
        <source>Take the card&apos;s</source>
        <translation>採用證件上的內容</translation>
    </message>
    <message>
        <source>Take the card&apos;s: %1</source>
        <translation>採用證件上的內容：%1</translation>
    </message>
    <message>
        <source>From the card</source>
        <translation>取自證件</translation>
    </message>
    <message>
        <source>On the card: %1</source>
        <translation>證件上為：%1</translation>
    </message>
</context>
<context>
    <name>shouli::desk::ChoiceField</name>
    <message>
        <source>Characters, pinyin or code; ↓ for the whole list</source>
        <translation>漢字、拼音或代碼；按 ↓ 看全部</translation>
    </message>
    <message>
        <source>“%1” is no longer in the list. Please choose anew.</source>
        <translation>「%1」已不在列表中，請重新選擇。</translation>
    </message>
    <message>
        <source>No match. ↓ shows the whole list, Esc gives back what was there.</source>
        <translation>沒有匹配項。按 ↓ 看全部，按 Esc 恢復原內容。</translation>
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
        <translation>發卡地</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>證件號碼</translation>
    </message>
    <message>
        <source>Social security number</source>
        <translation>社會保障號</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>社保卡號</translation>
    </message>
    <message>
        <source>Card state</source>
        <translation>卡狀態</translation>
    </message>
    <message>
        <source>Production progress</source>
        <translation>制卡進度</translation>
    </message>
    <message>
        <source>Submit the clearing?</source>
        <translation>是否提交清理？</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) will be cancelled. This cannot be undone. The bank accounts are not closed by it.</source>
        <translation>
            <numerusform>將註銷 %n 張社保卡，提交後不能恢復。卡上的銀行賬户不會隨之註銷。</numerusform>
        </translation>
    </message>
    <message>
        <source>Central cannot be reached</source>
        <translation>暫時無法連接中心</translation>
    </message>
    <message>
        <source>Cards can only be cleared online. Nothing was submitted and no card was changed; try again when the line is back.</source>
        <translation>清理社保卡只能聯網辦理。本次沒有提交，社保卡沒有變更，請在線路恢復後重試。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::ClearingOutcomePage</name>
    <message>
        <source>Ask for the outcome</source>
        <translation>查詢清理結果</translation>
    </message>
    <message>
        <source>Try the failed cards again</source>
        <translation>重試未清理的卡</translation>
    </message>
    <message>
        <source>Go on with the application</source>
        <translation>繼續申領</translation>
    </message>
    <message>
        <source>Submit the clearing again?</source>
        <translation>是否再次提交清理？</translation>
    </message>
    <message numerus="yes">
        <source>Only the %n card(s) that were not cleared are tried again.</source>
        <translation>
            <numerusform>只對未清理的 %n 張社保卡重試。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ordered; the outcome is not known yet</source>
        <translation>已提交，結果未知</translation>
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
        <translation>未再次提交：清理指令沒有到達中心</translation>
    </message>
    <message>
        <source>Central has not answered. Do not take the cards for cleared. It is asked again by itself, also after the program was closed; nothing is cleared twice.</source>
        <translation>中心尚未答覆，請勿視為已清理。系統會自動查詢結果，關閉程序後再次打開也會繼續查詢，不會重複清理。</translation>
    </message>
    <message>
        <source>Go on with the application: eligibility is checked anew.</source>
        <translation>可以繼續申領，系統將重新校驗申領資格。</translation>
    </message>
    <message>
        <source>The reason stands beside each card. Try those again, or go on with the application: eligibility is checked anew.</source>
        <translation>各卡旁已註明原因。可以只對未清理的卡重試，也可以繼續申領，系統將重新校驗申領資格。</translation>
    </message>
    <message>
        <source>The bank accounts are not closed by the clearing.</source>
        <translation>卡上的銀行賬户不會隨清理註銷。</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>社保卡號</translation>
    </message>
    <message>
        <source>Issuing city</source>
        <translation>發卡城市</translation>
    </message>
    <message>
        <source>Service bank</source>
        <translation>服務銀行</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>清理結果</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>結果未知</translation>
    </message>
    <message>
        <source>Reason: %1. Voided by %2, approved by %3, %4.</source>
        <translation>作廢原因：%1（經辦人 %2，複核人 %3，%4）</translation>
    </message>
    <message>
        <source>Personal information</source>
        <translation>個人信息</translation>
    </message>
    <message>
        <source>This case is for %1 to go on with, or for a supervisor.</source>
        <translation>該業務由 %1 或複核人員繼續辦理。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::CodeBox</name>
    <message>
        <source>Please choose</source>
        <translation>請選擇</translation>
    </message>
</context>
<context>
    <name>shouli::desk::ConfirmPage</name>
    <message>
        <source>Confirm and submit</source>
        <translation>確認提交</translation>
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
        <translation>用方向鍵移動，加 Shift 移動十倍</translation>
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
        <translation>領卡方式不符合要求</translation>
    </message>
    <message>
        <source>No outlet chosen yet</source>
        <translation>尚未選擇網點</translation>
    </message>
    <message>
        <source>The guardian has read and confirms the notes on mailing</source>
        <translation>監護人已閲讀並確認温馨提示</translation>
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
        <translation>長期</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>證件有效期</translation>
    </message>
    <message>
        <source>Address on the card</source>
        <translation>證件住址</translation>
    </message>
</context>
<context>
    <name>shouli::desk::DetailsPage</name>
    <message>
        <source>The application details cannot be accepted yet</source>
        <translation>申請信息不符合要求</translation>
    </message>
    <message>
        <source>Assigned by central</source>
        <translation>待分配</translation>
    </message>
    <message>
        <source>Legal guardian&apos;s mobile number</source>
        <translation>法定監護人手機號碼</translation>
    </message>
    <message>
        <source>A household register has no term: the day it was registered or issued, and the day before the sixteenth birthday.</source>
        <translation>提示：户口簿沒有有效期限。開始日期填寫登記或簽發日期，截止日期填寫年滿十六週歲的前一日。</translation>
    </message>
    <message>
        <source>As on the emblem side of the identity card; of a card given under 16 five years.</source>
        <translation>提示：按身份證國徽面的有效期限填寫；未滿十六週歲領取的身份證有效期為五年。</translation>
    </message>
    <message>
        <source>the term of the document</source>
        <translation>證件有效期</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>long-term</source>
        <translation>長期</translation>
    </message>
</context>
<context>
    <name>shouli::desk::DivisionChooser</name>
    <message>
        <source>‹ Back from %1</source>
        <translation>‹ 返回上級（%1）</translation>
    </message>
    <message>
        <source>Part of the name or pinyin (gzth); ↓ to browse</source>
        <translation>名稱或拼音的一部分（如 gzth）；按 ↓ 逐級選擇</translation>
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
        <translation>原圖</translation>
    </message>
    <message>
        <source>Straightened</source>
        <translation>校正後</translation>
    </message>
    <message>
        <source>If a corner is wrong, drag it, or press Tab and the arrow keys.</source>
        <translation>角點不準時可拖動，或按 Tab 選中後用方向鍵移動。</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>旋轉</translation>
    </message>
    <message>
        <source>Keep the whole picture</source>
        <translation>保留原圖</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>No edges were found: the whole picture is kept unless the corners are set by hand.</source>
        <translation>沒有找到證件邊緣：未手動設定角點時保留原圖。</translation>
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
        <translation>資格校驗</translation>
    </message>
    <message>
        <source>Asking central …</source>
        <translation>正在向中心查詢……</translation>
    </message>
    <message>
        <source>The case can be taken offline. Central checks the eligibility when the line is back; the applicant is told if it is refused.</source>
        <translation>可先做離線預受理。網絡恢復後由中心校驗申領資格，如不通過將告知申領人。</translation>
    </message>
    <message>
        <source>Not eligible</source>
        <translation>不符合申領資格</translation>
    </message>
    <message>
        <source>Confirm leads to the clearing of the cards. This case is kept; afterwards it goes on here.</source>
        <translation>點擊“確認”轉到一人一卡清理。本件已保存，清理後回到這裏繼續辦理。</translation>
    </message>
    <message>
        <source>Compared with the guardian: both persons, their relation and the intended issuing city are right</source>
        <translation>已與法定監護人核對：監護人、申領人、雙方關係和意向發卡地無誤</translation>
    </message>
    <message>
        <source>Choose the intended issuing city first.</source>
        <translation>請先選擇意向發卡地。</translation>
    </message>
    <message>
        <source>Compare with whoever stands here, then tick the box.</source>
        <translation>請先與辦理人當面核對，再勾選。</translation>
    </message>
    <message>
        <source>The case can be taken offline. Central checks the eligibility when the line is back; the guardian is told if it is refused.</source>
        <translation>可先做離線預受理。網絡恢復後由中心校驗申領資格，如不通過將告知監護人。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::FaceDecision</name>
    <message>
        <source>Reason of your decision</source>
        <translation>認定理由</translation>
    </message>
    <message>
        <source>Older than on the portrait</source>
        <translation>比證件人像年長</translation>
    </message>
    <message>
        <source>Other hair, glasses or beard</source>
        <translation>髮型、眼鏡或鬍鬚不同</translation>
    </message>
    <message>
        <source>The portrait is small or unclear</source>
        <translation>證件人像小或不清晰</translation>
    </message>
    <message>
        <source>Other features than on the portrait</source>
        <translation>五官與證件人像不同</translation>
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
        <translation>請填寫認定理由。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::FacePage</name>
    <message>
        <source>No automatic face verification at this workstation</source>
        <translation>本工作站未安裝自動人臉核驗</translation>
    </message>
    <message>
        <source>The applicant does not agree to face verification</source>
        <translation>申領人不同意人臉核驗</translation>
    </message>
    <message>
        <source>The portrait on the document is too old or unclear</source>
        <translation>證件相片年代久遠或不清晰</translation>
    </message>
    <message>
        <source>The face cannot be verified for medical reasons</source>
        <translation>因健康原因無法進行人臉核驗</translation>
    </message>
    <message>
        <source>The camera is out of order</source>
        <translation>攝像頭故障</translation>
    </message>
    <message>
        <source>There is no picture of the portrait side yet</source>
        <translation>還沒有證件人像面圖像</translation>
    </message>
    <message>
        <source>The camera starts when the applicant has agreed</source>
        <translation>申領人同意後開啓攝像頭</translation>
    </message>
    <message>
        <source>Compare the two faces yourself, then decide beside: there is no automatic check.</source>
        <translation>本工作站未安裝自動核驗，請當面比對人像，並在右側辦理人工核驗。</translation>
    </message>
    <message>
        <source>Bring the portrait side of the document first: step back to the identity.</source>
        <translation>還沒有證件人像面圖像，請返回“身份核實”先行採集。</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>正在比對……</translation>
    </message>
    <message>
        <source>The guardian does not agree to face verification</source>
        <translation>監護人不同意人臉核驗</translation>
    </message>
    <message>
        <source>The guardian has read the notice and agrees to the processing of the face</source>
        <translation>監護人已閲讀告知書，單獨同意處理人臉信息</translation>
    </message>
    <message>
        <source>The camera starts when the guardian has agreed</source>
        <translation>監護人同意後開啓攝像頭</translation>
    </message>
    <message>
        <source>Begin the check</source>
        <translation>開始核驗</translation>
    </message>
    <message>
        <source>What was asked for was not seen in time: please do it slowly, facing the camera.</source>
        <translation>未在規定時間內看到所要求的動作，請正對攝像頭，慢慢做動作。</translation>
    </message>
    <message>
        <source>You decided: the same person.</source>
        <translation>您已認定：是同一人。</translation>
    </message>
    <message>
        <source>You decided: another person.</source>
        <translation>您已認定：不是同一人。</translation>
    </message>
    <message>
        <source>Take picture</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Three automatic tries did not lead to a match</source>
        <translation>三次自動核驗未通過</translation>
    </message>
    <message>
        <source>The picture is taken. Compare the two faces yourself, then decide beside.</source>
        <translation>現場人像已採集，請當面比對人像，並在右側辦理人工核驗。</translation>
    </message>
    <message>
        <source>The result was taken back with the picture that it rested on.</source>
        <translation>原核驗結果已隨原人像撤回。</translation>
    </message>
    <message>
        <source>Nothing could be judged in %1 seconds, which counts as no try. The cause: %2</source>
        <translation>%1 秒內未能核驗，本次不計次數。原因：%2</translation>
    </message>
    <message>
        <source>Not done yet: the reason is there, a supervisor&apos;s approval is not. A supervisor types name and passphrase, or leave it for review.</source>
        <translation>尚未完成：原因已填寫，還缺複核人員批准。請複核人員輸入工號和口令，或留待複核。</translation>
    </message>
    <message>
        <source>Take the picture again?</source>
        <translation>是否重新拍攝？</translation>
    </message>
    <message>
        <source>Withdraw the consent?</source>
        <translation>是否撤回同意？</translation>
    </message>
    <message>
        <source>The face verification is decided already. Its result is taken back with the picture that it rests on, and has to be decided anew.</source>
        <translation>人臉核驗已有結論。結論將隨其所依據的照片一併撤銷，須重新核驗。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::FacePrecheck</name>
    <message>
        <source>The guardian cannot apply</source>
        <translation>監護人不能代辦</translation>
    </message>
    <message>
        <source>The applicant cannot apply</source>
        <translation>不符合預申領條件</translation>
    </message>
    <message>
        <source>Central cannot be reached</source>
        <translation>暫時無法連接中心</translation>
    </message>
    <message>
        <source>Cards can only be cleared online: nothing was changed. Try again when the line is back.</source>
        <translation>清理社保卡只能聯網辦理，未作任何變更。請在線路恢復後重試。</translation>
    </message>
    <message>
        <source>The case can be taken offline. Central checks the conditions for applying when the line is back; the applicant is told if it is refused.</source>
        <translation>可先做離線預受理。網絡恢復後由中心核查預申領條件，如不通過將告知申領人。</translation>
    </message>
    <message>
        <source>The case can be taken offline. Central checks the conditions for applying when the line is back; the guardian is told if it is refused.</source>
        <translation>可先做離線預受理。網絡恢復後由中心核查預申領條件，如不通過將告知監護人。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::FaceResult</name>
    <message>
        <source>Result: %1</source>
        <translation>核驗結果：%1</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>正在查詢……</translation>
    </message>
    <message>
        <source>Not the same person, as decided</source>
        <translation>認定不是同一人</translation>
    </message>
    <message>
        <source>Unsure, to be decided</source>
        <translation>不能確定，待認定</translation>
    </message>
    <message>
        <source>%1 tries without a match, to be verified manually</source>
        <translation>自動核驗 %1 次未通過，待人工核驗</translation>
    </message>
    <message>
        <source>No match yet, %1 of %2 tries used</source>
        <translation>未通過（已核驗 %1 次，共 %2 次）</translation>
    </message>
</context>
<context>
    <name>shouli::desk::FileSheetsDialog</name>
    <message>
        <source>Choose a page</source>
        <translation>選擇頁面</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 頁</translation>
    </message>
    <message>
        <source>Use this page</source>
        <translation>使用此頁</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Page %1 cannot be read</source>
        <translation>第 %1 頁無法讀取</translation>
    </message>
    <message>
        <source>The file has %1 pages. Shift and Ctrl choose several of them.</source>
        <translation>文件共 %1 頁，按住 Shift 或 Ctrl 可選擇多頁。</translation>
    </message>
    <message>
        <source>Use these pages</source>
        <translation>使用這些頁面</translation>
    </message>
</context>
<context>
    <name>shouli::desk::FirstStartView</name>
    <message>
        <source>Please fill in: %1</source>
        <translation>請填寫：%1</translation>
    </message>
    <message>
        <source>The two passphrases differ. Please type them again.</source>
        <translation>兩次輸入的口令不一致，請重新輸入。</translation>
    </message>
    <message>
        <source>Enrolling with central…</source>
        <translation>正在向中心登記…</translation>
    </message>
</context>
<context>
    <name>shouli::desk::GuidePage</name>
    <message>
        <source>Have the notices read, then tick the box: nothing begins without it.</source>
        <translation>請先閱讀以上內容並勾選，才能開始辦理。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::HandoverDialog</name>
    <message>
        <source>%1 was sent to %2.</source>
        <comment>paper, printer</comment>
        <translation>%1已發送到打印機 %2。</translation>
    </message>
    <message>
        <source>The PDF is saved.</source>
        <translation>PDF 已保存。</translation>
    </message>
    <message>
        <source>All operators of this workstation</source>
        <translation>本工作站全部經辦人</translation>
    </message>
    <message>
        <source>Only my own cases</source>
        <translation>僅本人經辦</translation>
    </message>
    <message>
        <source>Day of submission</source>
        <translation>提交日期</translation>
    </message>
    <message>
        <source>Cases of</source>
        <translation>經辦人</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Choose the printer…</source>
        <translation>選擇打印機…</translation>
    </message>
</context>
<context>
    <name>shouli::desk::IdentityOffers</name>
    <message>
        <source>A character may be missing or another: the reader does not know all of them.</source>
        <translation>可能缺字或錯字：識別程式不認識所有漢字，請逐字核對。</translation>
    </message>
    <message>
        <source>No check digit vouches for this number.</source>
        <translation>該號碼沒有通過校驗位核對，請逐位核對。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::IdentityPage</name>
    <message>
        <source>%1 years</source>
        <translation>%1 週歲</translation>
    </message>
    <message>
        <source>18 characters</source>
        <translation>18 位</translation>
    </message>
    <message>
        <source>H or M and 8 digits</source>
        <translation>H 或 M 加 8 位數字</translation>
    </message>
    <message>
        <source>8 digits</source>
        <translation>8 位數字</translation>
    </message>
    <message>
        <source>Birth date and sex are read from the number. Compare everything with the document.</source>
        <translation>出生日期和性別由證件號碼得出，請與證件逐項核對。</translation>
    </message>
    <message>
        <source>The number tells neither birth date nor sex: type them as the document has them.</source>
        <translation>該證件號碼不含出生日期和性別，請按證件填寫並逐項核對。</translation>
    </message>
    <message>
        <source>The legal guardian&apos;s identity card</source>
        <translation>法定監護人的居民身份證</translation>
    </message>
    <message>
        <source>The guardian is a mainland resident of 18 or older. The child is named after the check. Compare everything with the card.</source>
        <translation>監護人須為年滿十八週歲的內地居民。申領人信息在核驗之後填寫。請逐項與身份證核對。</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>讀卡器</translation>
    </message>
</context>
<context>
    <name>shouli::desk::LineKeeper</name>
    <message numerus="yes">
        <source>At most %1 characters fit here: %n at the end of what was put in are left out.</source>
        <translation>
            <numerusform>此處最多 %1 個字：所填內容末尾的 %n 個字放不下，未保留，請檢查。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shouli::desk::MainWindow</name>
    <message>
        <source>Shouli: social-security card service window</source>
        <translation>受理 · 社會保障卡服務窗口</translation>
    </message>
    <message>
        <source>Shouli</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>人員管理</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>鎖定</translation>
    </message>
    <message>
        <source>Central connected</source>
        <translation>中心已連接</translation>
    </message>
    <message>
        <source>Central not reachable: working offline</source>
        <translation>中心未連接，離線辦理中</translation>
    </message>
    <message numerus="yes">
        <source>(%n case(s) waiting to be sent)</source>
        <translation>
            <numerusform>（%n 件待上傳）</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked. The case is kept; sign in to go on.</source>
        <translation>已鎖定，業務已保存，登錄後繼續辦理。</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在啓動…</translation>
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
            <numerusform>%n 小時</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分鐘</numerusform>
        </translation>
    </message>
    <message>
        <source>This machine&apos;s clock is slow by %1. Cases get central&apos;s date and time; have the machine&apos;s date and time set right.</source>
        <translation>本機時鐘慢 %1。業務已按中心的日期和時間辦理；請校正本機的日期和時間。</translation>
    </message>
    <message>
        <source>This machine&apos;s clock is fast by %1. Cases get central&apos;s date and time; have the machine&apos;s date and time set right.</source>
        <translation>本機時鐘快 %1。業務已按中心的日期和時間辦理；請校正本機的日期和時間。</translation>
    </message>
    <message>
        <source>The certificate authority of central expires on %1; after that central cannot be reached. Tell the administrator.</source>
        <translation>省級系統的憑證頒發機構將於 %1 到期，到期後無法連接省級系統。請告知管理員。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::MaskedLabel</name>
    <message>
        <source>Hold the mouse or the space bar to see it whole</source>
        <translation>按住鼠標或空格鍵查看完整內容</translation>
    </message>
</context>
<context>
    <name>shouli::desk::MaterialsPage</name>
    <message>
        <source>The materials are not complete</source>
        <translation>材料不齊全</translation>
    </message>
    <message>
        <source>The materials are not in order</source>
        <translation>材料有誤</translation>
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
        <translation>%1 出生，%2，%3 週歲</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>讀卡器</translation>
    </message>
</context>
<context>
    <name>shouli::desk::NoticeDialog</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
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
        <translation>請填寫工號、姓名、口令，並至少選擇一個角色。</translation>
    </message>
    <message>
        <source>%1 can sign in now.</source>
        <translation>%1 現在可以登錄。</translation>
    </message>
    <message>
        <source>%1 can no longer sign in.</source>
        <translation>%1 不能再登錄。</translation>
    </message>
    <message>
        <source>Remove the operator</source>
        <translation>刪除人員</translation>
    </message>
    <message>
        <source>Shall %1 no longer be able to sign in here?</source>
        <translation>確定不再允許%1在本機登錄嗎？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>刪除</translation>
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
        <translation>返回首頁</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交成功</translation>
    </message>
    <message>
        <source>The case is safe on this workstation. It is sent by itself as soon as central can be reached; you need not wait.</source>
        <translation>資料已安全保存在本工作站，聯網後自動上傳，無需等待。</translation>
    </message>
    <message>
        <source>The card comes by mail; the recipient pays the postage.</source>
        <translation>社保卡製作完成後將郵寄給收件人，郵費到付。</translation>
    </message>
    <message>
        <source>The applicant collects the card at the chosen outlet, with the original document.</source>
        <translation>社保卡製作完成後，請申領人攜帶有效身份證件原件到領卡網點領取。</translation>
    </message>
    <message>
        <source>Submission failed</source>
        <translation>提交失敗</translation>
    </message>
    <message>
        <source>Nothing is lost: submit again to correct the case and send it once more.</source>
        <translation>已填資料均已保留，點擊“重新提交”更正後可再次提交。</translation>
    </message>
    <message>
        <source>Print the papers: the applicant signs the form and takes the receipt and the originals.</source>
        <translation>請打印單據：申領人在申領登記表上簽名，回執連同證件原件交申領人。</translation>
    </message>
    <message>
        <source>Making the papers…</source>
        <translation>正在生成單據…</translation>
    </message>
    <message>
        <source>%1 was sent to the printer %2.</source>
        <translation>%1已發送到打印機 %2。</translation>
    </message>
    <message>
        <source>%1 was not printed.</source>
        <translation>%1未能打印。</translation>
    </message>
    <message>
        <source>Print the papers: the guardian signs the form and takes the receipt and the originals.</source>
        <translation>請打印單據：監護人在申領登記表上簽名，回執連同證件原件交監護人。</translation>
    </message>
    <message>
        <source>The guardian collects the card at the chosen outlet, with the original documents.</source>
        <translation>監護人持證件原件到所選網點領卡。</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>作廢原因：%1</translation>
    </message>
    <message>
        <source>Voided by %1, approved by %2.</source>
        <translation>由 %1 作廢，%2 複核同意。</translation>
    </message>
    <message>
        <source>The number stays with this case and is on the handover list of its day.</source>
        <translation>受理號保留，並列入當日交接清單。</translation>
    </message>
    <message>
        <source>Taken offline: some checks are still open. If central refuses one, the case comes back to the workbench.</source>
        <translation>離線預受理：部分事項待中心核定。如不予通過，業務將退回工作台。</translation>
    </message>
    <message>
        <source>The manual verification still has to be reviewed by a supervisor.</source>
        <translation>人工核驗待複核人員複核。</translation>
    </message>
    <message>
        <source>This case is for %1 to go on with, or for a supervisor.</source>
        <translation>該業務由 %1 或複核人員繼續辦理。</translation>
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
        <translation>沒有找到網點，請減少關鍵字，或顯示全部網點。</translation>
    </message>
    <message>
        <source>%1 outlets; the first %2 are shown</source>
        <translation>共 %1 個網點，顯示前 %2 個</translation>
    </message>
    <message>
        <source>%1 outlets</source>
        <translation>共 %1 個網點</translation>
    </message>
</context>
<context>
    <name>shouli::desk::OutletModel</name>
    <message>
        <source>Outlet</source>
        <translation>受理網點信息</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>服務時間</translation>
    </message>
</context>
<context>
    <name>shouli::desk::PaperButtons</name>
    <message>
        <source>Save as PDF…</source>
        <translation>另存為 PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>shouli::desk::PaperDialog</name>
    <message>
        <source>Papers of the case</source>
        <translation>單據與打印記錄</translation>
    </message>
    <message>
        <source>%1 was sent to %2.</source>
        <comment>paper, printer</comment>
        <translation>%1已發送到打印機 %2。</translation>
    </message>
    <message>
        <source>%1: the PDF is saved.</source>
        <translation>%1：PDF 已保存。</translation>
    </message>
    <message>
        <source>Print this paper</source>
        <translation>打印本單</translation>
    </message>
    <message>
        <source>Printed so far</source>
        <translation>打印記錄</translation>
    </message>
    <message>
        <source>Nothing was printed yet.</source>
        <translation>尚未打印。</translation>
    </message>
    <message>
        <source>saved as PDF</source>
        <translation>存為 PDF</translation>
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
        <translation>，打印機 %1</translation>
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
        <translation>正在生成單據…</translation>
    </message>
    <message>
        <source>Pages of the paper</source>
        <translation>單據頁面</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 頁，共 %2 頁</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存為 PDF…</translation>
    </message>
    <message>
        <source>The file will not be protected</source>
        <translation>該文件將不受保護</translation>
    </message>
    <message>
        <source>The PDF shows a person&apos;s data to everyone who opens it. You are responsible for where it is kept and for deleting it. Saving is recorded.</source>
        <translation>PDF 含有申領人個人信息，任何人均可打開。請妥善保管，用後及時刪除，由您負責。本次保存將被記錄。</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>選擇保存位置</translation>
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
        <translation>程序無法判斷，請人工查看。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::PickField</name>
    <message>
        <source>Choose</source>
        <translation>選擇</translation>
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
        <translation>從文件選擇</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>仍然使用</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>左轉</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>右轉</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Delete the picture: %1</source>
        <translation>刪除圖片：%1</translation>
    </message>
    <message>
        <source>Delete the picture</source>
        <translation>刪除圖片</translation>
    </message>
    <message>
        <source>This picture is still missing.</source>
        <translation>請上傳此圖片。</translation>
    </message>
    <message>
        <source>Drop a picture or PDF here</source>
        <translation>可將圖片或 PDF 文件拖到這裏</translation>
    </message>
    <message>
        <source>Stored: %1, %2 × %3 pixels</source>
        <translation>已保存：%1，%2 × %3 像素</translation>
    </message>
    <message>
        <source>To be judged: %1</source>
        <translation>待判斷：%1</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>正在處理……</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>掃描</translation>
    </message>
    <message>
        <source>Delete the picture?</source>
        <translation>刪除這張圖片？</translation>
    </message>
    <message>
        <source>Turn the picture?</source>
        <translation>旋轉這張圖片？</translation>
    </message>
    <message>
        <source>Replace the picture?</source>
        <translation>替換這張圖片？</translation>
    </message>
    <message>
        <source>Pictures and PDF</source>
        <translation>圖片和 PDF</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Replaced</source>
        <comment>a picture, by another</comment>
        <translation>已替換</translation>
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
        <translation>縮小</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>適合窗口</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>shouli::desk::Precheck</name>
    <message>
        <source>This holds while central cannot be reached. Try again when the line is back: it is asked anew.</source>
        <translation>中心無法連接期間，此結果仍然有效。線路恢復後請再試，屆時重新查詢。</translation>
    </message>
    <message>
        <source>Not checked: central could not be asked</source>
        <translation>未能校驗：未取得中心答覆</translation>
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
        <translation>單據</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印機</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份數</translation>
    </message>
    <message>
        <source>Printer for: %1</source>
        <translation>打印機：%1</translation>
    </message>
    <message>
        <source>Copies of: %1</source>
        <translation>份數：%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The choice is remembered: from the next case on, one key prints.</source>
        <translation>選擇會被記住，以後一鍵即可打印。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::RareCharacterDialog</name>
    <message>
        <source>not drawn here</source>
        <translation>本機無字形</translation>
    </message>
    <message>
        <source>No character found. Try its radical and the number of further strokes.</source>
        <translation>沒有找到。請試試部首加其餘筆畫數。</translation>
    </message>
    <message>
        <source>The first %1 are shown; add a part</source>
        <translation>只顯示前 %1 個字，請再加一個部件</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>共 %1 個字</translation>
    </message>
</context>
<context>
    <name>shouli::desk::RecognitionOfferPanel</name>
    <message>
        <source>Read from the picture: compare, then take over</source>
        <translation>從圖片識別：請核對後採用</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>%1, read from the picture</source>
        <translation>%1（從圖片識別）</translation>
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
        <translation>點擊放大</translation>
    </message>
    <message>
        <source>%1: cannot be shown</source>
        <translation>%1：無法顯示</translation>
    </message>
</context>
<context>
    <name>shouli::desk::ScanDialog</name>
    <message>
        <source>Scan</source>
        <translation>掃描</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file, and why it was not taken</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Of %1 not all pages are kept: the file stays in the folder.</source>
        <translation>%1 中有頁面不保存：該文件留在文件夾中。</translation>
    </message>
    <message>
        <source>%1 is being written to again. Its pages come by themselves: wait for them, then go on.</source>
        <translation>%1 又在寫入，新頁面會自動出現，請稍候再繼續。</translation>
    </message>
    <message>
        <source>The pages were taken, but %1 could not be removed from the folder. Remove it by hand.</source>
        <translation>頁面已採用，但未能從文件夾中刪除 %1，請手動刪除。</translation>
    </message>
    <message>
        <source>%1 is tried again by itself.</source>
        <translation>系統會自動重新讀取 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) go to no place. They are dropped.</source>
        <translation>
            <numerusform>有 %n 頁沒有可放的位置，將被捨棄。</numerusform>
        </translation>
    </message>
    <message>
        <source>The pages were not used yet. Their files stay in the folder.</source>
        <translation>頁面尚未使用，其文件仍留在文件夾中。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::ScanPanel</name>
    <message>
        <source>Scanner</source>
        <translation>掃描儀</translation>
    </message>
    <message>
        <source>Paper in</source>
        <translation>進紙方式</translation>
    </message>
    <message>
        <source>Search for scanners</source>
        <translation>查找掃描儀</translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation>選擇文件夾</translation>
    </message>
    <message>
        <source>Take what is there</source>
        <translation>導入已有文件</translation>
    </message>
    <message>
        <source>Begin to scan</source>
        <translation>開始掃描</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>How far the page is</source>
        <translation>本頁進度</translation>
    </message>
    <message>
        <source>Looking for scanners …</source>
        <translation>正在查找掃描儀……</translation>
    </message>
    <message>
        <source>Opening the folder …</source>
        <translation>正在打開文件夾……</translation>
    </message>
    <message>
        <source>Folder of a scanner&apos;s own program</source>
        <translation>掃描儀自帶程序的文件夾</translation>
    </message>
    <message>
        <source>No scanner was found. Check that it is plugged in and switched on, then search again; or choose the folder into which its own program saves.</source>
        <translation>沒有找到掃描儀。請檢查連接和電源後重新查找，或選擇掃描儀自帶程序儲存文件的文件夾。</translation>
    </message>
    <message>
        <source>Choose the folder into which the scanner&apos;s own program saves its files.</source>
        <translation>請選擇掃描儀自帶程序儲存文件的文件夾。</translation>
    </message>
    <message>
        <source>Flatbed</source>
        <translation>平板</translation>
    </message>
    <message>
        <source>Feeder, one side</source>
        <translation>進紙器（單面）</translation>
    </message>
    <message>
        <source>Feeder, both sides</source>
        <translation>進紙器（雙面）</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停止……</translation>
    </message>
    <message>
        <source>The scan was stopped. The pages that came before are kept.</source>
        <translation>掃描已停止，之前掃描的頁面仍然保留。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were there before.</source>
        <translation>
            <numerusform>文件夾中原有 %n 個文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is finished: take it</source>
        <translation>已寫完，讀取</translation>
    </message>
    <message>
        <source>Scan with the scanner&apos;s own program: what it saves in “%1” comes here, and is removed from there once its pages are used.</source>
        <translation>請用掃描儀自帶程序掃描：儲存到「%1」的文件會自動出現在這裡，頁面使用後從該文件夾中刪除。</translation>
    </message>
    <message>
        <source>%1 is still open in another program: it is taken when that program is done with it.</source>
        <translation>%1 仍被其他程序打開，該程序用完後自動讀取。</translation>
    </message>
    <message>
        <source>Whether %1 is finished cannot be told here, because it lies on another machine or is another user&apos;s. When the scanner&apos;s program is done with it: “%2”.</source>
        <translation>%1 在其他電腦上或屬於其他用戶，無法判斷是否已寫完。掃描儀程序寫完後，請按「%2」。</translation>
    </message>
</context>
<context>
    <name>shouli::desk::SheetStrip</name>
    <message>
        <source>Pages</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Cut out cards</source>
        <translation>裁出證件</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>重新掃描</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>左轉</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>右轉</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Move on</source>
        <translation>後移</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>刪除本頁</translation>
    </message>
    <message>
        <source>Scanned again</source>
        <translation>已重新掃描</translation>
    </message>
    <message>
        <source>Cards cut out</source>
        <translation>已裁出證件</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 頁</translation>
    </message>
    <message>
        <source>→ %1</source>
        <comment>the place a page goes to</comment>
        <translation>→ %1</translation>
    </message>
    <message numerus="yes">
        <source>Page %1: %n card(s)</source>
        <translation>
            <numerusform>第 %1 頁：%n 張證件</numerusform>
        </translation>
    </message>
    <message>
        <source>is not kept</source>
        <comment>a page</comment>
        <translation>不儲存</translation>
    </message>
</context>
<context>
    <name>shouli::desk::SheetsDialog</name>
    <message>
        <source>Put the pages in order</source>
        <translation>整理頁面</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Use these pages</source>
        <translation>使用這些頁面</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No cards were found on this page. They have to lie apart, on the plain inside of the lid.</source>
        <translation>本頁沒有找到證件。證件之間須留有空隙，背景須為掃描儀蓋板。</translation>
    </message>
    <message>
        <source>Leave without the pages</source>
        <translation>放弃這些頁面</translation>
    </message>
    <message>
        <source>The pages were not used yet. They are dropped.</source>
        <translation>這些頁面尚未使用，關閉後將被刪除。</translation>
    </message>
    <message>
        <source>These pages lay here when the desk was locked, which stopped the scan. Check whether the last page is among them.</source>
        <translation>鎖定時以下頁面尚未使用，掃描已停止。請核對最後一頁是否在內。</translation>
    </message>
    <message>
        <source>These pages lay here when the desk was locked.</source>
        <translation>鎖定時以下頁面尚未使用，已為您保留。</translation>
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
        <translation>請填寫工號和口令。</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>正在登錄…</translation>
    </message>
</context>
<context>
    <name>shouli::desk::SmsCodeField</name>
    <message>
        <source>Send code</source>
        <translation>發送驗證碼</translation>
    </message>
    <message>
        <source>Six digits</source>
        <translation>六位數字</translation>
    </message>
    <message>
        <source>No mainland mobile</source>
        <translation>無大陸手機號</translation>
    </message>
    <message>
        <source>Asking central …</source>
        <translation>正在向中心查詢……</translation>
    </message>
    <message>
        <source>The code was sent to %1.</source>
        <translation>驗證碼已發送至 %1。</translation>
    </message>
    <message>
        <source>Send code (%1 s)</source>
        <translation>發送驗證碼（%1 秒）</translation>
    </message>
    <message>
        <source>The number can be left open: the applicant signs beside the number on the form, and it is verified at pickup.</source>
        <translation>手機號碼可先標為待核：請申領人在申領登記表的號碼旁簽名，領卡時再核驗。</translation>
    </message>
    <message>
        <source>Without a mainland mobile the case goes on without a code. The number may stay empty or be of another place. The applicant signs beside it on the form.</source>
        <translation>沒有大陸手機號的，經複核後可不使用驗證碼。號碼可以不填，也可以填寫其他地區的號碼，由申領人在申領登記表的號碼旁簽名。</translation>
    </message>
    <message>
        <source>The applicant has no mainland mobile number</source>
        <translation>申領人沒有大陸手機號</translation>
    </message>
    <message>
        <source>The applicant cannot receive messages</source>
        <translation>申領人無法接收短信</translation>
    </message>
    <message>
        <source>The code was sent to another number. Send one to this number.</source>
        <translation>驗證碼發給了另一個號碼，請給當前號碼發送驗證碼。</translation>
    </message>
    <message>
        <source>There is no valid code for this number. Send one to it.</source>
        <translation>當前號碼沒有有效的驗證碼，請發送驗證碼。</translation>
    </message>
    <message>
        <source>The number can be left open: the guardian signs beside the number on the form, and it is verified at pickup.</source>
        <translation>手機號碼可先標為待核：請監護人在申領登記表的號碼旁簽名，領卡時再核驗。</translation>
    </message>
    <message>
        <source>Without a mainland mobile the case goes on without a code. The number may stay empty or be of another place. The guardian signs beside it on the form.</source>
        <translation>沒有大陸手機號的，經複核後可不使用驗證碼。號碼可以不填，也可以填寫其他地區的號碼，由監護人在申領登記表的號碼旁簽名。</translation>
    </message>
    <message>
        <source>The guardian has no mainland mobile number</source>
        <translation>監護人沒有大陸手機號</translation>
    </message>
    <message>
        <source>The guardian cannot receive messages</source>
        <translation>監護人無法接收短信</translation>
    </message>
    <message>
        <source>Central said before about this number: %1</source>
        <translation>中心此前就該號碼答覆：%1</translation>
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
        <translation>當前步驟</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>未開始</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>需要處理</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>辦理步驟</translation>
    </message>
</context>
<context>
    <name>shouli::desk::UndoBar</name>
    <message>
        <source>Deleted</source>
        <translation>已刪除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤銷</translation>
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
        <translation>保存並返回工作台</translation>
    </message>
    <message>
        <source>More below: F9 scrolls on</source>
        <translation>下面還有內容，按 F9 繼續查看</translation>
    </message>
</context>
<context>
    <name>shouli::desk::WizardWindow</name>
    <message>
        <source>What was filled in for the applicant so far is deleted, with its pictures. Who stands at the counter stays identified. To keep both, cancel, save this case and begin another at the workbench.</source>
        <translation>目前為申領人填寫的內容及其圖片將被刪除，身份核實和人臉核驗結果保留。如需保留這些內容，請取消，保存本業務後在工作台另行辦理。</translation>
    </message>
    <message>
        <source>Acceptance number %1</source>
        <translation>受理號 %1</translation>
    </message>
    <message>
        <source>The change made these invalid, please fill them in again: %1</source>
        <translation>此次修改使以下內容失效，請重新填寫：%1</translation>
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
        <translation>放棄業務</translation>
    </message>
    <message>
        <source>Discard this case? What was entered and its pictures cannot be brought back.</source>
        <translation>確定放棄該業務？已填寫的內容和圖片將無法恢復。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放棄</translation>
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
        <translation>待繼續辦理</translation>
    </message>
    <message>
        <source>Central&apos;s reasons</source>
        <translation>中心退回原因</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日業務</translation>
    </message>
    <message>
        <source>That day</source>
        <translation>當日業務</translation>
    </message>
    <message>
        <source>Nothing was submitted yet today.</source>
        <translation>今日尚無已提交的業務。</translation>
    </message>
    <message>
        <source>Nothing was submitted on this day.</source>
        <translation>當日沒有已提交的業務。</translation>
    </message>
    <message>
        <source>Void the case</source>
        <translation>作廢業務</translation>
    </message>
    <message>
        <source>%1 keeps its number and stays on the list of its day as voided, with the reason. It cannot be taken up again. A supervisor, who is not the one signed in, agrees here.</source>
        <translation>%1：作廢後受理號保留，以「已作廢」及原因列入當日業務和交接清單，不能再繼續辦理。請填寫原因，並由登錄人以外的複核人員同意。</translation>
    </message>
    <message>
        <source>The applicant gives up the application</source>
        <translation>申領人放棄申領</translation>
    </message>
    <message>
        <source>Central refused it and it cannot be corrected</source>
        <translation>中心不予通過且無法補正</translation>
    </message>
    <message>
        <source>Taken twice, or for the wrong person</source>
        <translation>重複受理或受理對象有誤</translation>
    </message>
    <message>
        <source>The case is voided.</source>
        <translation>業務已作廢。</translation>
    </message>
    <message>
        <source>Reason of the voiding</source>
        <translation>作廢原因</translation>
    </message>
</context>
</TS>
