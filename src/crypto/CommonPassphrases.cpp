// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/CommonPassphrases.h"

#include <QString>

#include <algorithm>
#include <string_view>

namespace shouli::crypto {

namespace {

// Lower case, in the order of their bytes. What is shorter than the least length is refused for that.
constexpr std::string_view commonest[] = {
    // clang-format off
    "!@#$%^&*()", "!@#$%^&*()_+", "!qaz2wsx3edc", "!qaz@wsx#edc", "00000000000a", "0000000001", "000000000a",
    "0101010101", "0123456789", "0147258369", "0987654321", "0p9o8i7u6y", "1!2@3#4$5%", "1000000000", "1010101010",
    "1020304050", "1029384756", "1111100000", "1111111111a", "1111111112", "111111111a", "111111aaaaaa", "1111122222",
    "1111122222333", "111222333444", "111222333444555", "1122334455", "112233445566", "11223344556677889900",
    "1212121212", "121212121212", "1231231231", "123123123123", "123321123321", "12332112345", "1233211234567",
    "1234!@#$qwer", "12344321123", "1234512345", "12345123450", "1234554321", "123456123456", "123456654321",
    "1234567654321", "1234567809", "123456787654321", "1234567890", "12345678900", "1234567890a",
    "1234567890qwertyuiop", "1234567891", "12345678910", "123456789123", "12345678987654321", "1234567899",
    "123456789a", "123456789ab", "123456789abc", "123456789q", "123456789qwe", "123456789z", "12345678a1", "12345678ab",
    "12345678abc", "123456a123456", "123456aaa111", "123456aaaa", "123456abc123", "123456abcd", "123456abcdef",
    "123456asdf", "123456qwerty", "123456zxcv", "12345abcde", "12345qwert", "12345qwerty", "1234abcdef", "1234qwer1234",
    "1234qwerasdf", "1234qwerty", "123abc456def", "123qwe123qwe", "123qwe456asd", "123qweasd456", "123qweasdzxc",
    "1313131313", "131313131313", "13145201314", "1314520520", "1314521521", "1357924680", "135792468013579",
    "1414141414", "1472583690", "147258369147", "147258369a", "1478523690", "1593572486", "159357456852", "1597534862",
    "1a2b3c4d5e", "1a2b3c4d5e6f", "1q2w3e4r!@#$", "1q2w3e4r5t", "1q2w3e4r5t6y", "1q2w3e4r5t6y7u8i",
    "1q2w3e4r5t6y7u8i9o0p", "1qaz!qaz2wsx", "1qaz1qaz1qaz", "1qaz2wsx1qaz", "1qaz2wsx3edc", "1qaz2wsx3edc4rfv",
    "1qaz@wsx#edc", "1qaz@wsx3edc", "1qazxsw23edc", "2020202020", "2121212121", "2468013579", "321321321321",
    "3216549870", "321654987a", "5201314123", "5201314520", "520131452013", "5201314521", "520520520520", "5211314521",
    "5252525252", "5656565656", "5845201314", "5845211314", "654321123456", "666666666a", "666666888888", "6666688888",
    "6868686868", "6969696969", "7758258520", "7758521520", "7758521521", "7777788888", "7878787878", "7894561230",
    "789456123789", "789456123a", "8686868686", "8787878787", "8888866666", "888888666666", "8888888888a", "888888888a",
    "9876543210", "98765432101", "987654321a", "987654321q", "9898989898", "9999988888", "a000000000", "a111111111",
    "a123123123", "a123456789", "a1234567890", "a12345678910", "a123456a123456", "a1b2c3d4e5", "a1b2c3d4e5f6",
    "a5201314520", "a666666666", "a888888888", "a987654321", "a@12345678", "a@123456789", "aa12345678", "aa123456789",
    "aa123456aa", "aa123456bb", "aa@123456789", "aaa1234567", "aaa123456789", "aaaa123456", "aaaaa11111", "aaaaa12345",
    "aaaaaa111111", "aaaaaaaaa1", "ab12345678", "ab123456789", "ab123456ab", "abc1234567", "abc12345678",
    "abc123456789", "abc123abc123", "abc@123456", "abcabcabca", "abcd!@#$1234", "abcd1234!@#$", "abcd123456",
    "abcd1234567", "abcd12345678", "abcd1234abcd", "abcd@12345", "abcd@123456", "abcde12345", "abcde123456",
    "abcdef1234", "abcdef123456", "abcdefg123", "abcdefg123456", "abcdefghij", "abcdefghijk", "abcdefghijkl",
    "abcdefghijklmnopqrstuvwxyz", "admin!@#123", "admin123!@#", "admin123123", "admin12345", "admin123456",
    "admin12345678", "admin123admin", "admin666666", "admin888888", "admin88888888", "admin@1234", "admin@12345",
    "admin@123456", "admin@2024", "admin@2025", "admin@2026", "admin@huawei", "admin@huawei.com", "adminadmin",
    "adminadmin1", "administrator", "administrator1", "aini1314520", "aini5201314", "ainiyishengyishi", "ainiyiwannian",
    "alexander1", "alipay123456", "as12345678", "as123456789", "as123456as", "asd1234567", "asd123456789", "asdasdasd1",
    "asdf!@#$1234", "asdf123456", "asdf1234asdf", "asdfasdfasdf", "asdfghjkl1", "asdfghjkl123", "asdfghjkl;",
    "asdfghjkl;'", "asdfghjklzxcvbnm", "asdfjkl;123", "baobao123456", "baobei5201314", "baobeibaobei", "baseball123",
    "basketball", "beijing123", "beijing2008", "budongmima", "buzhidao123", "buzhidao123456", "california",
    "caonima123", "caonima123456", "changeme123", "changemenow", "charlie123", "chen123456", "chen12345678",
    "chen123456789", "christopher", "computer123", "dahua123456", "dajidali888", "default123", "deng123456",
    "dongguan123", "dragon1234", "dragon123456", "feng123456", "football123", "foshan123456", "fuguijixiang",
    "gdshebao123", "gongshang123", "gongxifacai", "gongxifacai888", "guangdong1", "guangdong123", "guangzhou1",
    "guangzhou123", "guangzhou2026", "guest123456", "h3c123456789", "haohaoxuexi", "haohaoxuexi123", "hik12345678",
    "hikvision123", "huang123456", "huang12345678", "huawei12#$", "huawei12345", "huawei123456", "huawei@123",
    "huizhou123", "iloveyou12", "iloveyou123", "iloveyou1314", "iloveyou520", "iloveyou5201314", "iloveyouforever",
    "internet123", "jacqueline1", "jessica123", "jiangmen123", "jiayou123456", "jiushiaini", "kuaikuaile123",
    "laogong123", "laogong520", "laogongwoaini", "laopo5201314", "laopowoaini", "laopowoaini1314", "lenovo123456",
    "letmein123", "letmein1234", "letmeinnow", "li123456789", "liang123456", "lin123456789", "lisi123456",
    "liu123456789", "liuxiaofei1", "liverpool123", "lixiaolong", "lkjhgfdsa1", "ll123456789", "luo123456789",
    "manager123", "manager123456", "manchester", "manchester1", "master1234", "meiyoumima", "meiyoumima123",
    "michael123", "microsoft123", "mima123456", "mima12345678", "mima123456789", "mimamima123", "minzheng123",
    "mnbvcxz123", "monkey1234", "mypassword", "mypassword1", "newpassword", "nihao12345", "nihao123456", "nihaoma123",
    "nihaonihao", "nimabi123456", "nishishei123", "nishishui123", "nizhidaoma", "operator123", "operator123456",
    "p@$$w0rd123", "p@55w0rd123", "p@ssw0rd12", "p@ssw0rd123", "p@ssw0rd1234", "p@ssword123", "pass@123456",
    "pass@word1", "pass@word123", "passw0rd12", "passw0rd123", "password!23", "password01", "password1!", "password12",
    "password123", "password1234", "password12345", "password123456", "passwordpassword", "poiuytrewq", "princess123",
    "q123456789", "q1w2e3r4t5", "q1w2e3r4t5y6", "q1w2e3r4t5y6u7i8", "qaz123wsx456", "qazwsx123456", "qazwsxedc1",
    "qazwsxedc123", "qazwsxedcrfv", "qazwsxedcrfvtgb", "qinaide123", "qinaide520", "qq12345678", "qq123456789",
    "qq1234567890", "qq123456qq", "qqqqqqqqq1", "qwe123456789", "qwe123asd123", "qwe123asd456", "qwe123qwe123",
    "qweasd123456", "qweasdzxc1", "qweasdzxc123", "qweqweqwe1", "qwer!@#$1234", "qwer1234!@#$", "qwer123456",
    "qwer12345678", "qwer1234asdf", "qwer1234qwer", "qwerasdfzxcv", "qwert12345", "qwert123456", "qwerty1234",
    "qwerty12345", "qwerty123456", "qwerty1234567", "qwerty123456789", "qwertyuiop", "qwertyuiop1", "qwertyuiop12",
    "qwertyuiop123", "qwertyuiop123456", "qwertyuiop1234567890", "qwertyuiop[]", "qwertyuiopasdfghjkl",
    "qwertyuiopasdfghjklzxcvbnm", "qwq123456789", "rensheju123", "root123456", "root12345678", "root@12345",
    "root@123456", "rootrootroot", "sa123456789", "shanghai123", "shantou123", "shebao12333", "shebao123456",
    "shebaoju123", "shebaoka123", "shebaoka123456", "shenzhen123", "shenzhen1234", "ss123456789", "sunshine123",
    "superman123", "supervisor", "supervisor1", "system1234", "system123456", "taobao123456", "temp123456",
    "test123456", "test12345678", "test1234test", "test@12345", "test@123456", "testtesttest", "tianchangdijiu",
    "tiantiankaixin", "tiantianxiangshang", "toor123456", "tplink123456", "user123456", "user12345678", "useruseruser",
    "wang123456", "wang12345678", "wang123456789", "wangjile123", "wangjimima", "wangjimima123", "wangwei123",
    "wangwu123456", "wanshiruyi", "wanshiruyi888", "wechat123456", "weixin123456", "welcome123", "welcome1234",
    "welcome2024", "welcome2025", "welcome2026", "windows123", "windows1234", "woaibaba123", "woaibabamama",
    "woaimama123", "woaimamababa", "woaini1234", "woaini12345", "woaini123456", "woaini1234567", "woaini123456789",
    "woaini1314", "woaini13145", "woaini1314520", "woaini1314521", "woaini520131", "woaini5201314", "woaini520520",
    "woaini5211314", "woaini521521", "woaini5845", "woaini7758258", "woaini7758521", "woainibaobei", "woainilaogong",
    "woainilaopo", "woainima123", "woainima1314", "woainiwoaini", "woaiwojia123", "woaiwoziji", "woaiwoziji123",
    "woaizhongguo", "woaizhongguo123", "wobuzhidao", "wobuzhidao123", "wodemima123", "wodemima123456", "wojiushiwo",
    "wojiushiwo123", "woshishabi", "woshishei1", "woshishei123", "woshishen123", "woshitiancai", "woshiwo123",
    "woshizhu123", "woxihuanni", "woyaoaini123", "wozhiaini1314", "ww123456789", "xiao123456", "xiaobaobei",
    "xiaomi123456", "xiaoming123", "xiaoming123456", "xinxiangshicheng", "xx123456789", "yang123456", "yang12345678",
    "yifanfengshun", "yiliaobaoxian", "yishengaini", "yishengyishi", "z123456789", "zaq12wsxcde3", "zaq1xsw2cde3",
    "zaq1zaq1zaq1", "zhang123456", "zhang12345678", "zhang123456789", "zhangsan123", "zhangsan123456", "zhangwei123",
    "zhanjiang123", "zhao123456", "zhaocaijinbao", "zhengwu123", "zhengwu12345", "zhongguo123", "zhongguo1949",
    "zhongguo888", "zhongguoren", "zhongguoren1", "zhonghua123", "zhongshan123", "zhou123456", "zhou12345678",
    "zhuhai123456", "zx12345678", "zx123456789", "zxc1234567", "zxc123456789", "zxcv1234!@#$", "zxcvbnm,./",
    "zxcvbnm123", "zxcvbnm1234", "zxcvbnm12345", "zxcvbnm123456", "zxcvbnmasdfghjkl", "zz12345678", "zz123456789"
    // clang-format on
};
static_assert(std::is_sorted(std::begin(commonest), std::end(commonest)));

} // namespace

bool isCommonPassphrase(QStringView passphrase) {
    const std::string folded = passphrase.toString().toCaseFolded().toStdString();
    return std::binary_search(std::begin(commonest), std::end(commonest), std::string_view(folded));
}

} // namespace shouli::crypto
