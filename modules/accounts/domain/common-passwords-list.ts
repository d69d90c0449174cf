/** Passwords of ten characters and more that head the published lists of leaked ones; lower case. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `1234567890 0123456789 0987654321 9876543210 12345678910 123456789a 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc qazwsxedcrfv zaq12wsxcde3
  qwertyuiop qwerty12345 qwerty123456 qwerty1234 qwertyuiop123 asdfghjkl1 asdfghjkl123 zxcvbnm123 1234qwerasdf qwer1234asdf
  password12 password123 password1234 password12345 password123456 password01 password2024 password2025 password2026 password!! password123! passw0rd123
  p@ssw0rd123 p@ssword123 p@ssword12 p@55w0rd123 mypassword mypassword1 thepassword yourpassword passwordpassword passpasspass
  iloveyou12 iloveyou123 iloveyou1234 iloveyouforever ilovemyself iloveyoubaby sunshine123 princess123 football123 baseball123
  basketball superman123 spiderman1 spiderman123 starwars123 pokemon123 minecraft1 minecraft123 liverpool1 liverpool123 manchester
  manchester1 barcelona1 arsenal123 chelsea123 volleyball basketball1 skateboard snowboard1 motorcycle charlie123 michael123 jordan2323
  jennifer12 jessica123 samantha12 alexander1 alexander123 christopher elizabeth1 elizabeth123 welcome123 welcome1234 welcome2024 welcome2025
  letmein123 letmein1234 administrator administrator1 admin12345 admin123456 adminadmin adminadmin1 rootrootroot changeme123 changemenow secret1234
  secret12345 master1234 monkey1234 dragon1234 shadow1234 abcdefghij abcdefghijk abcd123456 abc1234567 abc123456789 a123456789 aa12345678 aa123456789
  q1w2e3r4t5 q1w2e3r4t5y6 a1b2c3d4e5 1a2b3c4d5e test123456 testtest123 testing123 guest12345 default123 hello12345 helloworld helloworld1 hello123456
  whatever123 computer123 internet123 trustno1234 freedom123 whiteboard blackberry strawberry strawberry1 watermelon chocolate1 chocolate123 butterfly1 butterfly123
  sakura1234 sakura12345 doraemon123 pikachu123 hatsunemiku naruto1234 onepiece123 onepiece1234 aishiteru1 aishiteru123 konnichiwa konnichiwa1 arigatougozaimasu
  arashi1234 watashi123 nihon12345 japan12345 tokyo12345 oshaberi123 oshaberi1234 oshaberioshaberi maplestory maplestory1 dragonball dragonball1 evangelion evangelion1
  googlegoogle facebook123 instagram1 twitter123 youtube123 samsung123 samsung1234 microsoft1 windows1234 playstation playstation1 nintendo64 nintendo123
  correcthorsebatterystaple letmeinplease nopassword nopassword1 forgotpassword idontknow123 1111111111 0000000000 1212121212 1123581321 3141592653 1029384756 5555555555`
    .split(/\s+/)
    .filter((word) => word !== ""),
);
