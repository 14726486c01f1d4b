<%@ page contentType="text/plain;charset=UTF-8" pageEncoding="UTF-8" %>
${currentUser.authenticated} ${currentUser.name} ${current_user.loginId} ${currentUser.greet("Hi")}
